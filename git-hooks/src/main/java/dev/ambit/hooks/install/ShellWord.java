package dev.ambit.hooks.install;

import java.nio.file.Path;

/** Text as one word of a POSIX shell. */
final class ShellWord {

  private ShellWord() {}

  static String quoted(Path path) {
    return quoted(path.toString());
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
