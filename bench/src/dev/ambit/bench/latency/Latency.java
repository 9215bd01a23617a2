package dev.ambit.bench.latency;

import dev.ambit.bench.Machine;
import dev.ambit.bench.Options;
import dev.ambit.bench.Samples;
import dev.ambit.bench.Scratch;
import dev.ambit.bench.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures hooks on one push, round by round. */
final class Latency {

  private static final String ONE = "One commit, three files (ms)";
  private static final String MANY = "400 commits (ms)";

  private final Options options;
  private final Map<String, Hook> hooks;

  private Latency(Options options, Map<String, Hook> hooks) {
    this.options = options;
    this.hooks = hooks;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path java25 = Path.of(options.text("--java25", "/usr/lib/jvm/temurin-25-jdk-amd64"));
    Path newer = java25.resolve("bin/java");
    try (Scratch scratch = Scratch.make()) {
      Path seed = Seed.in(scratch.path(), options.text("--history", ""));
      Machine.tell(Stream.of(Machine.java(), newer).filter(Files::isExecutable).toList());
      Samples.note("repository: " + Shell.git(seed, "rev-list", "--count", "main") + " commits");
      Path jar = Path.of(options.text("--jar", ""));
      String only = options.text("--only", "nc;curl;cold");
      new Latency(options, new Hooks(scratch.path(), seed, jar, newer, only).make()).run();
    }
  }

  private void run() throws Exception {
    targets();
    int rounds = options.number("--rounds", 11);
    warm();
    measure(ONE, rounds, Pushes.ONE);
    hooks.keySet().removeIf(name -> name.contains("no archive") || name.startsWith("empty"));
    measure(MANY, Math.max(3, rounds / 2), Pushes.MANY);
    Hook gate = hooks.get("gate, nc");
    if (gate != null) {
      Rate.measure("gate, nc, whole hooks", gate, options.number("--pushes", 400));
    }
  }

  /** The gates start with their first push and get quick with the next hundreds, as in use. */
  private void warm() throws Exception {
    for (Map.Entry<String, Hook> each : hooks.entrySet()) {
      boolean gate = each.getKey().startsWith("gate");
      each.getValue().call(Pushes.ONE);
      if (gate) {
        each.getValue().awaitGate();
      }
      for (int i = 0; gate && i < options.number("--warm", 500); i++) {
        each.getValue().call(Pushes.ONE);
      }
      for (int i = 0; i < (gate ? 3 : 1); i++) {
        each.getValue().call(Pushes.MANY);
      }
    }
  }

  private void measure(String table, int rounds, String branch) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Hook> each : hooks.entrySet()) {
        long start = System.nanoTime();
        each.getValue().call(branch);
        Samples.value(table, each.getKey(), round, (System.nanoTime() - start) / 1e6);
      }
    }
  }

  private static void targets() {
    List.of(
            List.of(ONE, "gate, nc", "<= 0.35"),
            List.of(ONE, "gate, socat", "<= 0.35"),
            List.of(ONE, "gate, curl", "<= 0.8"),
            List.of(ONE, "cold, Java 25, AOT cache", "<= 6"),
            List.of(ONE, "cold, Java 17, CDS", "<= 7"),
            List.of(MANY, "gate, nc", "<= 100 ms"),
            List.of(Rate.TABLE, "gate, nc, whole hooks", ">= 200 a second"))
        .forEach(each -> Samples.target(each.get(0), each.get(1), each.get(2)));
  }
}
