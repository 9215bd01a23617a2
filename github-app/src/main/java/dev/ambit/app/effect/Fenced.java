package dev.ambit.app.effect;

import java.util.List;

/** Text in Markdown that stays text, whatever an attacker wrote into it. */
final class Fenced {

  private static final int SHORTEST = 3;

  private Fenced() {}

  /** A block of lines, fenced by more backticks than stand anywhere in it. */
  static String block(List<String> lines) {
    String text = String.join("\n", lines);
    String fence = "`".repeat(Math.max(SHORTEST, longestRun(text) + 1));
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  /** One line within a sentence. */
  static String inline(String text) {
    String fence = "`".repeat(longestRun(text) + 1);
    return fence + " " + text + " " + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
