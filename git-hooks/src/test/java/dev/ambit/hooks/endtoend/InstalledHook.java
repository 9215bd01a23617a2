package dev.ambit.hooks.endtoend;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.HookUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Ambit's own hook, put in place as an operator does it.
 *
 * @param ambit the command
 */
record InstalledHook(AmbitCommand ambit) implements HookUnderTest {

  @Override
  public void install(Path bareRepository, Path siteFile) throws IOException {
    List<String> arguments =
        List.of("install", bareRepository.toString(), "--site", siteFile.toString());
    AmbitCommand.Result result = ambit.run(bareRepository, arguments, Map.of());
    if (result.exit() != 0) {
      throw new IOException("ambit install failed:\n" + result.output());
    }
  }

  @Override
  public Path siteInForce(Path bareRepository, Path siteFile) {
    return bareRepository.resolve("ambit").resolve("site.yaml");
  }
}
