package dev.ambit.hooks.bypass;

import dev.ambit.hooks.Ambit;
import dev.ambit.story.AmbitCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The {@code ambit} command, run within this process. The paths it is given are absolute. */
final class OwnCommand implements AmbitCommand {

  @Override
  public Result run(Path directory, List<String> arguments, Map<String, String> environment) {
    StringWriter output = new StringWriter();
    PrintWriter both = new PrintWriter(output);
    CommandLine line = Ambit.commandLine().setOut(both).setErr(both);
    int exit = line.execute(arguments.toArray(String[]::new));
    both.flush();
    return new Result(exit, output.toString());
  }
}
