package dev.ambit.bench.history;

import dev.ambit.bench.Options;
import dev.ambit.bench.Samples;
import dev.ambit.bench.Scratch;
import dev.ambit.bench.Shell;
import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Replays a history again and again in one process, so that it is warm, between runs of git. How
 * many threads it has is how many processors Java was told of.
 */
final class Warm {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final String TABLE =
      "Warm, " + (THREADS == 1 ? "one thread" : THREADS + " threads") + " (s)";
  private static final String FACTS = "facts alone";
  private static final String REPLAY = "ambit replay, full judgement";

  private Warm() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path repository = Path.of(options.text("--repo", ""));
    String since = options.text("--since", "1970-01-01");
    Samples.target(TABLE, REPLAY, THREADS == 1 ? "<= 0.71" : "<= 0.40");
    try (Scratch scratch = Scratch.make();
        FactReading facts = FactReading.open(repository, since)) {
      for (int round = 1 - options.number("--warm", 2); ; round++) {
        double git = Shell.seconds(repository, options.text("--log", ""));
        double read = timed(facts::readAll);
        double replayed = timed(() -> replay(repository, since, scratch.path()));
        if (round > 0) {
          Samples.value(TABLE, "git log --raw -z", round, git);
          Samples.value(TABLE, FACTS, round, read);
          Samples.value(TABLE, REPLAY, round, replayed);
        }
        if (round == options.number("--rounds", 3)) {
          return;
        }
      }
    }
  }

  /** Some work. */
  private interface Work {
    void run() throws Exception;
  }

  private static double timed(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void replay(Path repository, String since, Path work) throws IOException {
    CommandLine ambit = Ambit.commandLine();
    StringWriter told = new StringWriter();
    ambit.setErr(new PrintWriter(told));
    int exit =
        ambit.execute(
            "replay",
            "--repo",
            repository.toString(),
            "--since",
            since,
            "--fresh",
            "--state",
            work.toString(),
            "--format",
            "json",
            "--out",
            work.resolve("report.json").toString());
    if (exit != 0) {
      throw new IOException("ambit replay exits with " + exit + ": " + told);
    }
  }
}
