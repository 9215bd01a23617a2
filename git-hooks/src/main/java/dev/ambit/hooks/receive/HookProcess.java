package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookHost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A hook that judges in a process of its own: {@code HookProcess NAME FOLDER ARGUMENT...}. Starts
 * nothing that a push does not need; the command line is for people.
 */
public final class HookProcess {

  private static final int MOST_INPUT = 64 << 20;

  private HookProcess() {}

  /** Exits with the hook's answer, or with 3 for a fault. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    PrintStream told = new PrintStream(System.err, false, StandardCharsets.UTF_8);
    PushAnswer answer = answer(arguments);
    answer.lines().forEach(told::println);
    told.flush();
    return answer.exit();
  }

  private static PushAnswer answer(List<String> arguments) {
    if (arguments.size() < 2) {
      return InProcessJudge.fault("a hook process is told the hook's name and the folder");
    }
    try {
      HookRun run = new HookRun(new AmbitFolder(Path.of(arguments.get(1))), HookRun.BUDGET);
      return run.answer(arguments.get(0), call(arguments.subList(2, arguments.size())));
    } catch (IOException | RuntimeException e) {
      return InProcessJudge.fault(e.toString());
    }
  }

  /**
   * The call as this process was started.
   *
   * @param arguments what git gave the hook
   * @throws IOException if the ref updates cannot be read
   */
  static HookCall call(List<String> arguments) throws IOException {
    byte[] input = System.in.readNBytes(MOST_INPUT + 1);
    if (input.length > MOST_INPUT) {
      throw new IOException("more than 64 MiB of ref updates in one push");
    }
    return new HookCall(
        new Environment(System.getenv()), input, arguments, host(Path.of("").toAbsolutePath()));
  }

  /** What a process of this account says of a hook that runs in {@code folder}. */
  public static HookHost host(Path folder) {
    return new HookHost(System.getProperty("user.name"), folder, false, Files::readString);
  }
}
