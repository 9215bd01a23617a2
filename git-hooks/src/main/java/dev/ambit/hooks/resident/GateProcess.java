package dev.ambit.hooks.resident;

import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.HookRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A gate in a process of its own, as a hook starts it: {@code GateProcess FOLDER JAR-DIGEST
 * IDLE-SECONDS}, where 0 seconds stay. If there is one already, this one ends at once.
 */
public final class GateProcess {

  private GateProcess() {}

  /** Runs until the gate ends; 3 if it could not be opened. */
  public static void main(String[] arguments) throws InterruptedException {
    Duration idle = idle(Long.parseLong(arguments[2]));
    System.exit(run(new AmbitFolder(Path.of(arguments[0])), arguments[1], idle));
  }

  /** How long a gate stays without a push: 0 seconds are as good as ever. */
  static Duration idle(long seconds) {
    return seconds == 0 ? Duration.ofDays(36_500) : Duration.ofSeconds(seconds);
  }

  /**
   * Runs a gate to its end.
   *
   * @param jar SHA-256 of the jar whose hooks it answers
   * @return 0, or 3 if it could not be opened
   */
  static int run(AmbitFolder folder, String jar, Duration idle) throws InterruptedException {
    try {
      Optional<ResidentGate> gate =
          ResidentGate.open(folder, jar, Limits.standard(idle, HookRun.BUDGET));
      if (gate.isPresent()) {
        gate.get().awaitEnd();
      }
      return 0;
    } catch (IOException e) {
      System.err.println("ambit gate: " + e.getMessage());
      return 3;
    }
  }
}
