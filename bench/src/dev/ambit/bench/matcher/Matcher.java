package dev.ambit.bench.matcher;

import dev.ambit.bench.Machine;
import dev.ambit.bench.Options;
import dev.ambit.bench.Samples;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.GlobSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link Matching} and what it is compared to, and prints samples. */
final class Matcher {

  private static final String TABLE = "%s patterns (ns a path)";
  private static final String MEMORY = "Memory of a set of patterns (MB)";
  private static final String GIT = "git check-ignore --stdin";
  private static final Map<String, String> NAMES =
      Map.of(
          "setAlongTheTree", "set of patterns, along the tree",
          "loopOverGlobs", "loop over single patterns",
          "loopOverIgnoreRules", "loop over JGit FastIgnoreRule");
  private static final List<Integer> COUNTS = List.of(100, 1_000, 10_000);

  private Matcher() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    String file = options.text("--paths", "");
    int rounds = options.number("--rounds", 5);
    Machine.tell(List.of(Machine.java()));
    List<String> paths = Inputs.paths(file);
    Samples.note(paths.size() + " paths in tree order, 2,000 of them for git, 100 for the loops");
    for (int count : COUNTS) {
      List<String> patterns = Inputs.patterns(paths, count);
      for (int round = 1; round <= rounds; round++) {
        Samples.value(TABLE.formatted(count), GIT, round, CheckIgnore.nanos(paths, patterns));
      }
      Samples.target(TABLE.formatted(count), NAMES.get("setAlongTheTree"), "<= 150 ns");
      Samples.value(MEMORY, count + " patterns", 1, megabytes(patterns));
    }
    Samples.target(MEMORY, "10000 patterns", "<= 5 MB");
    print(measured(file, rounds));
  }

  private static Collection<RunResult> measured(String file, int rounds) throws Exception {
    return new Runner(
            new OptionsBuilder()
                .include(Matching.class.getName())
                .param("file", file)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static void print(Collection<RunResult> results) {
    for (RunResult result : results) {
      String count = result.getParams().getParam("patterns");
      String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
      int round = 0;
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          round++;
          double nanos = iteration.getPrimaryResult().getScore();
          Samples.value(TABLE.formatted(count), NAMES.get(method), round, nanos);
        }
      }
    }
  }

  /** What is taken of the heap by a set beyond the patterns themselves. */
  private static double megabytes(List<String> patterns) {
    List<Glob> globs = patterns.stream().map(Glob::parse).toList();
    long before = used();
    GlobSet set = GlobSet.exact(globs);
    long after = used();
    if (set.walk() == null || globs.isEmpty()) {
      throw new IllegalStateException("kept until here");
    }
    return (after - before) / 1e6;
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
