package dev.ambit.hooks.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Calls of a hook for tests. */
final class Calls {

  static final String ZERO = "0".repeat(40);
  static final String ONE = "1".repeat(40);
  static final String TWO = "2".repeat(40);
  static final String LINE = ONE + " " + TWO + " refs/heads/main\n";
  static final Path REPOSITORY = Path.of("/srv/git/checkout.git");
  static final HookHost HOST =
      new HookHost(
          "build-account",
          REPOSITORY,
          false,
          file -> {
            throw new IOException("no such file");
          });

  private Calls() {}

  static HookCall of(Map<String, String> environment) {
    return of(environment, LINE.getBytes(StandardCharsets.UTF_8), List.of());
  }

  static HookCall of(Map<String, String> environment, byte[] input, List<String> arguments) {
    return new HookCall(new Environment(environment), input, arguments, HOST);
  }
}
