package dev.ambit.hooks.resident;

import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.record.InstallationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambit gate}. Exit code 0 when it ended, 3 if it could not be opened. */
@Command(
    name = "gate",
    description = "Run the resident gate of a guarded repository until nobody pushed for long.",
    mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "REPO", description = "The guarded repository.")
  private Path repo = Path.of("");

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "End after this long without a push; 0 stays (default: 900).")
  private long idle = 900;

  @Override
  public Integer call() throws IOException, InterruptedException {
    AmbitFolder folder = AmbitFolder.of(repo.toRealPath());
    if (!Files.isReadable(folder.installed())) {
      throw new WrongInput("ambit is not installed in " + repo + ": ambit install");
    }
    if (idle < 0) {
      throw new WrongInput("--idle " + idle + " is no number of seconds from 0");
    }
    String jar = InstallationJson.read(Files.readAllBytes(folder.installed())).jarDigest();
    return GateProcess.run(folder, jar, GateProcess.idle(idle));
  }
}
