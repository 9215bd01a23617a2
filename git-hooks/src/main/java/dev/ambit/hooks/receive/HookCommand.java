package dev.ambit.hooks.receive;

import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit hook}: what the installed scripts run. */
@Command(name = "hook", description = "Run by git; not for people.", hidden = true)
public final class HookCommand implements Callable<Integer> {

  private static final int MOST_INPUT = 64 << 20;

  @Parameters(index = "0", paramLabel = "HOOK")
  private String hook = "";

  @Parameters(index = "1..*", arity = "0..*")
  private List<String> arguments = List.of();

  @Option(names = "--folder", required = true, description = "The folder ambit of the repository.")
  private Path folder = Path.of("");

  @Option(names = "--budget", description = "Seconds until a push is refused undecided.")
  private int budget = 50;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AmbitFolder ambit = new AmbitFolder(folder);
    PushAnswer answer = answer(ambit);
    answer.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    return answer.exit();
  }

  private PushAnswer answer(AmbitFolder ambit) throws IOException {
    return switch (hook) {
      case "pre-receive" -> TimeBudget.of(judge(ambit), budget).answer(read());
      case "post-receive" -> Landing.record(ambit, read(), Clock.systemUTC());
      default -> InProcessJudge.fault("there is no hook '" + hook + "'");
    };
  }

  private static PushJudge judge(AmbitFolder ambit) {
    return InProcessJudge.in(ambit, Clock.systemUTC());
  }

  private HookCall read() throws IOException {
    byte[] input = System.in.readNBytes(MOST_INPUT + 1);
    if (input.length > MOST_INPUT) {
      throw new IOException("more than 64 MiB of ref updates in one push");
    }
    HookHost host =
        new HookHost(
            System.getProperty("user.name"),
            Path.of("").toAbsolutePath(),
            false,
            Files::readString);
    return new HookCall(new Environment(System.getenv()), input, arguments, host);
  }
}
