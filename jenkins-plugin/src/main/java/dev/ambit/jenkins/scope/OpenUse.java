package dev.ambit.jenkins.scope;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.scope.Glob;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that every agent run may use, written as {@code KIND PATTERN}, such as {@code node
 * linux*}.
 *
 * @param kind the kind of thing
 * @param names its names
 */
public record OpenUse(BuildUse.Kind kind, Glob names) {

  /**
   * Reads one a line; empty lines do not count.
   *
   * @throws IllegalArgumentException naming the first line that is none
   */
  public static List<OpenUse> parse(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(OpenUse::one)
        .toList();
  }

  private static OpenUse one(String line) {
    String[] words = line.split("\\s+", 2);
    if (words.length < 2) {
      throw new IllegalArgumentException("'" + line + "' lacks a pattern, as in: node linux*");
    }
    return new OpenUse(kind(line, words[0]), Glob.parse(words[1]));
  }

  private static BuildUse.Kind kind(String line, String word) {
    return Arrays.stream(BuildUse.Kind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + line + "' begins with none of " + kinds()));
  }

  private static String kinds() {
    return Arrays.stream(BuildUse.Kind.values())
        .map(BuildUse.Kind::word)
        .collect(Collectors.joining(", "));
  }

  boolean covers(BuildUse use) {
    return use.kind() == kind && names.matches(use.name());
  }
}
