package dev.ambit.hooks.endtoend;

import dev.ambit.hooks.Ambit;
import dev.ambit.story.AmbitCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The {@code ambit} command of this build, run in the process of the test: for stories, whose
 * commands name every path in full. The hooks it installs run in processes of their own.
 */
final class AmbitHere implements AmbitCommand {

  @Override
  public Result run(Path directory, List<String> arguments, Map<String, String> environment) {
    if (!environment.isEmpty()) {
      throw new IllegalArgumentException("an environment of its own takes a process of its own");
    }
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int exit =
        Ambit.commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    return new Result(exit, said.toString());
  }
}
