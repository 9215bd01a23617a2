package dev.ambit.hooks.install;

import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The small POSIX shell scripts that git runs. They ask the resident gate, judge in a process of
 * their own if it has no answer, and refuse if anything they need is missing.
 *
 * @param folder the folder {@code ambit} of the repository
 * @param java the java they run
 * @param jarDigest SHA-256 of the jar, by which a gate of another jar is told apart
 * @param programs the programs they run
 */
record HookScript(AmbitFolder folder, Path java, String jarDigest, ServerPrograms programs) {

  /** What a hook that was there before is renamed to. */
  static final String BEFORE = ".before-ambit";

  /** How long a gate stays without a push, in seconds. */
  private static final String IDLE = "900";

  /** The script for the hook {@code name} at {@code file}. */
  byte[] of(String name, Path file) throws IOException {
    return template(name)
        .replace("@SHARED@\n", template("shared"))
        .replace("@JAVA@", ShellWord.quoted(java))
        .replace("@FOLDER@", ShellWord.quoted(folder.root()))
        .replace("@BEFORE@", ShellWord.quoted(Path.of(file + BEFORE)))
        .replace("@JAR@", jarDigest)
        .replace("@CAT@", ShellWord.quoted(programs.cat()))
        .replace("@ENV@", ShellWord.quoted(programs.env()))
        .replace(
            "@SETSID@ ", programs.setsid().map(path -> ShellWord.quoted(path) + " ").orElse(""))
        .replace("@CLIENT@", programs.client().map(GateClient.Found::command).orElse("false"))
        .replace("@FLAGS@", JvmFlags.HOOK)
        .replace("@GATE_FLAGS@", JvmFlags.GATE)
        .replace("@ARCHIVE@", ArchiveKind.of(Runtime.version()).use("\"$folder/lib/\""))
        .replace("@IDLE@", IDLE)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = HookScript.class.getResourceAsStream(name + ".sh")) {
      if (in == null) {
        throw new IOException("this build holds no script " + name + ".sh");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
