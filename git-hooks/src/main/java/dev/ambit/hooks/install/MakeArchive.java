package dev.ambit.hooks.install;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Makes the archive that lets hooks start sooner. Hooks work without it, so a failure is not the
 * installation's: {@code ambit doctor} tells whether the archive is used.
 *
 * @param archive the archive
 */
record MakeArchive(Archive archive) implements Step {

  @Override
  public String tells() {
    return "judge a push in a throw-away repository and keep the classes in " + archive.file();
  }

  @Override
  public Undo apply() throws IOException {
    try {
      archive.make();
    } catch (IOException e) {
      Files.deleteIfExists(archive.file());
    }
    return () -> Files.deleteIfExists(archive.file());
  }
}
