package dev.ambit.hooks.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit hook}: for scripts that a server takes only by upload. */
@Command(name = "hook", description = "Run by git; not for people.", hidden = true)
public final class HookCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "HOOK")
  private String hook = "";

  @Parameters(index = "1..*", arity = "0..*")
  private List<String> arguments = List.of();

  @Option(names = "--folder", required = true, description = "The folder ambit of the repository.")
  private Path folder = Path.of("");

  @Option(names = "--budget", description = "Seconds until a push is refused undecided.")
  private int budget = HookRun.BUDGET;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    HookRun run = new HookRun(new AmbitFolder(folder), budget);
    PushAnswer answer = run.answer(hook, HookProcess.call(arguments));
    answer.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    return answer.exit();
  }
}
