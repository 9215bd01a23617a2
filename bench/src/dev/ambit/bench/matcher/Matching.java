package dev.ambit.bench.matcher;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.GlobSet;
import dev.ambit.core.scope.GlobWalk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which of many patterns match a path: all of them are asked for. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class Matching {

  /** Loops over all patterns are so slow that they are asked for some of the paths. */
  private static final int FEW = 100;

  @Param({"100", "1000", "10000"})
  public int patterns;

  @Param("")
  public String file;

  private List<RepoPath> paths;
  private List<RepoPath> some;
  private List<Glob> globs;
  private GlobSet set;
  private List<FastIgnoreRule> rules;

  @Setup
  public void read() throws IOException {
    List<String> texts = Inputs.paths(file);
    List<String> written = Inputs.patterns(texts, patterns);
    paths = texts.stream().map(RepoPath::of).toList();
    int step = paths.size() / FEW;
    some = IntStream.range(0, FEW).mapToObj(i -> paths.get(i * step)).toList();
    globs = written.stream().map(Glob::parse).toList();
    set = GlobSet.exact(globs);
    rules = written.stream().map(pattern -> new FastIgnoreRule("/" + pattern)).toList();
  }

  @Benchmark
  @OperationsPerInvocation(Inputs.PATHS)
  public int setAlongTheTree() {
    GlobWalk walk = set.walk();
    int matches = 0;
    for (RepoPath path : paths) {
      matches += walk.matching(path).size();
    }
    return matches;
  }

  @Benchmark
  @OperationsPerInvocation(FEW)
  public int loopOverGlobs() {
    int matches = 0;
    for (RepoPath path : some) {
      for (Glob glob : globs) {
        matches += glob.matches(path) ? 1 : 0;
      }
    }
    return matches;
  }

  @Benchmark
  @OperationsPerInvocation(FEW)
  public int loopOverIgnoreRules() {
    int matches = 0;
    for (RepoPath path : some) {
      for (FastIgnoreRule rule : rules) {
        matches += rule.isMatch(path.bytes(), false) ? 1 : 0;
      }
    }
    return matches;
  }
}
