package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.List;

/** Parses the one pattern dialect: a whole pattern into its pieces, part by part. */
final class GlobSyntax {

  private static final int LONGEST = 512;
  private static final int MOST_WILDCARDS = 64;
  private static final String TREE = "**";

  private GlobSyntax() {}

  /**
   * The pieces of {@code pattern}.
   *
   * @throws IllegalArgumentException if it is not of the dialect; the message tells the mend
   */
  static List<GlobToken> parse(String pattern) {
    refuseWhole(pattern);
    List<GlobToken> tokens = new ArrayList<>();
    String[] parts = pattern.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      addPart(tokens, pattern, parts[i], i == parts.length - 1);
    }
    if (tokens.stream().filter(token -> !(token instanceof GlobToken.Text)).count()
        > MOST_WILDCARDS) {
      throw refusal(pattern, "has more than " + MOST_WILDCARDS + " wildcards; split it in two");
    }
    return List.copyOf(tokens);
  }

  private static void addPart(List<GlobToken> tokens, String pattern, String part, boolean isLast) {
    refusePart(pattern, part);
    if (part.equals(TREE)) {
      tokens.add(isLast ? new GlobToken.Below() : new GlobToken.Parts());
      return;
    }
    tokens.addAll(new GlobPart(pattern, part).tokens());
    if (!isLast) {
      tokens.add(new GlobToken.Text("/"));
    }
  }

  private static void refuseWhole(String pattern) {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("a pattern is not empty; for everything write **");
    }
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a pattern has at most " + LONGEST + " characters, this one has " + pattern.length());
    }
    if (pattern.codePoints().anyMatch(GlobSyntax::isUnseen)) {
      throw new IllegalArgumentException("a pattern holds no control characters");
    }
    if (pattern.startsWith("!")) {
      throw refusal(pattern, "starts with !; patterns have no negation, write \\! for the sign");
    }
    if (pattern.startsWith("/")) {
      throw refusal(pattern, "starts with a slash; patterns start at the root already, leave it");
    }
    if (pattern.endsWith("/")) {
      throw refusal(pattern, "ends with a slash; for all below write " + pattern + TREE);
    }
  }

  private static boolean isUnseen(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  private static void refusePart(String pattern, String part) {
    String plain = part.replace("\\", "");
    if (part.isEmpty()) {
      throw refusal(pattern, "has two slashes in a row; write one, or /**/ for any depth");
    }
    if (plain.equals(".") || plain.equals("..")) {
      throw refusal(pattern, "has a part " + plain + "; write the path from the root");
    }
  }

  static IllegalArgumentException refusal(String pattern, String why) {
    return new IllegalArgumentException("the pattern '" + pattern + "' " + why);
  }
}
