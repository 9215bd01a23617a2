package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.bypass.InstalledHook;
import dev.ambit.story.AmbitCommand;
import dev.ambit.story.Outcome;
import dev.ambit.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells a story to the hook twice: once a resident gate judges, once each push its own process. */
final class BothGates {

  private static final Pattern OF_THIS_TELLING =
      Pattern.compile(
          "\\b[0-9A-HJKMNP-TV-Z]{26}\\b" // decisions, named by the clock
              + "|\\b[0-9a-f]{7,64}\\b" // objects and digests, which hold times
              + "|\\b\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"
              + "|SHA256:[A-Za-z0-9+/]+"
              + "|(?s:-----BEGIN SSH SIGNATURE-----.*?-----END)" // keys are made for each telling
              + "|\\d+\\.\\d+ (KiB|MiB)/s");

  private BothGates() {}

  /** Both go as the story is written, and every word told is the same. */
  static void tell(Story story, Path folder, AmbitCommand ambit) throws IOException {
    String resident = told(story, Files.createDirectory(folder.resolve("r")), ambit, true);
    String alone = told(story, Files.createDirectory(folder.resolve("a")), ambit, false);
    assertThat(resident).isEqualTo(alone);
  }

  private static String told(Story story, Path folder, AmbitCommand ambit, boolean resident) {
    Outcome outcome = story.tell(folder, new InstalledHook(ambit, resident), ambit);
    assertThat(outcome.differences()).as(outcome.report()).isEmpty();
    String report = outcome.report().replace(folder.toString(), "FOLDER");
    return OF_THIS_TELLING.matcher(report).replaceAll("~");
  }
}
