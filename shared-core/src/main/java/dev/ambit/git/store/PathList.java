package dev.ambit.git.store;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of folders in {@code GIT_ALTERNATE_OBJECT_DIRECTORIES}: separated by colons; an entry
 * that starts with a double quote is quoted, with backslash before a quote or backslash.
 */
final class PathList {

  private PathList() {}

  /** The folders of {@code text}, relative ones taken from {@code folder}. */
  static List<Path> parse(String text, Path folder) {
    List<Path> paths = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder entry = new StringBuilder();
      at = text.charAt(at) == '"' ? quoted(text, at + 1, entry) : plain(text, at, entry);
      if (!entry.isEmpty()) {
        paths.add(folder.resolve(entry.toString()));
      }
    }
    return paths;
  }

  private static int plain(String text, int from, StringBuilder entry) {
    int end = text.indexOf(File.pathSeparatorChar, from);
    entry.append(text, from, end < 0 ? text.length() : end);
    return end < 0 ? text.length() : end + 1;
  }

  private static int quoted(String text, int from, StringBuilder entry) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      entry.append(text.charAt(at));
      at++;
    }
    return Math.min(at + 2, text.length());
  }
}
