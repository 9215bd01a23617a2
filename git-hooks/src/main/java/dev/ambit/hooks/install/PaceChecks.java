package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Examines what makes the hooks quick. Judging is right without it, but slower. */
final class PaceChecks {

  private static final String ARCHIVE = "class archive";
  private static final String AGAIN = "; run: ambit install";

  private final AmbitFolder folder;
  private final Path java;

  PaceChecks(AmbitFolder folder, Path java) {
    this.folder = folder;
    this.java = java;
  }

  List<Symptom> examine() throws IOException {
    List<Symptom> symptoms = new ArrayList<>();
    symptoms.add(gate());
    Archive archive = new Archive(folder, java);
    symptoms.add(archive(archive));
    return symptoms;
  }

  private Symptom gate() throws IOException {
    Path run = folder.run();
    if (!Files.exists(run, LinkOption.NOFOLLOW_LINKS)) {
      return Symptom.well("gate", "none: each push is judged in a process of its own");
    }
    if (!isPrivate(run)) {
      return Symptom.trouble(
          "gate", run + " is not a folder of this account with mode 0700: remove it" + AGAIN);
    }
    Path log = run.resolve("gate.log");
    String last = Files.exists(log) ? lastLine(log) : "";
    String listens =
        Files.exists(run.resolve("gate.sock"))
            ? "listens at " + run.resolve("gate.sock")
            : "starts with the next push";
    return Symptom.well("gate", listens + (last.isEmpty() ? "" : "; it last said: " + last));
  }

  private static boolean isPrivate(Path run) throws IOException {
    return Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)
        && Files.getPosixFilePermissions(run).equals(PosixFilePermissions.fromString("rwx------"))
        && Files.getOwner(run).equals(Files.getOwner(run.resolveSibling("lib")));
  }

  private static String lastLine(Path log) throws IOException {
    return Files.readString(log).lines().reduce("", (before, line) -> line);
  }

  private static Symptom archive(Archive archive) throws IOException {
    if (!Files.exists(archive.file())) {
      return Symptom.well(ARCHIVE, "none: a hook's process starts more slowly");
    }
    return archive.isUsed()
        ? Symptom.well(ARCHIVE, "used by the hooks")
        : Symptom.trouble(
            ARCHIVE, archive.file() + " is of another jar or java, so unused" + AGAIN);
  }
}
