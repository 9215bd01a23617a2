package dev.ambit.hooks.bypass;

import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.HookRun;
import dev.ambit.hooks.resident.Limits;
import dev.ambit.hooks.resident.ResidentGate;
import dev.ambit.story.AmbitCommand;
import dev.ambit.story.HookUnderTest;
import dev.ambit.wire.record.InstallationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ambit's own hook, put in place as an operator does it.
 *
 * @param ambit the command
 * @param resident whether a gate within this process answers the hook; else each push is judged in
 *     a process of its own
 */
public record InstalledHook(AmbitCommand ambit, boolean resident) implements HookUnderTest {

  private static final Duration IDLE = Duration.ofMinutes(10);

  @Override
  public void install(Path bareRepository, Path siteFile) throws IOException {
    String repository = bareRepository.toString();
    List<String> arguments =
        List.of("install", repository, "--site", siteFile.toString(), "--no-gate", "--no-archive");
    AmbitCommand.Result result = ambit.run(bareRepository, arguments, Map.of());
    if (result.exit() != 0) {
      throw new IOException("ambit install failed: " + result.output());
    }
    if (resident) {
      open(AmbitFolder.of(bareRepository));
    }
  }

  @Override
  public Path siteInForce(Path bareRepository, Path siteFile) {
    return bareRepository.resolve("ambit").resolve("site.yaml");
  }

  /** The gate ends by itself when the repository is removed, as after a story. */
  private static void open(AmbitFolder folder) throws IOException {
    String jar = InstallationJson.read(Files.readAllBytes(folder.installed())).jarDigest();
    Limits limits = Limits.standard(IDLE, HookRun.BUDGET);
    if (ResidentGate.open(folder, jar, limits).isEmpty()) {
      throw new IOException("there is a gate at " + folder.run() + " already");
    }
  }
}
