package dev.ambit.core.identity.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line that says by its first words what a commit was made with: an optional subject such as
 * {@code This PR was}, a verb, a preposition, and a tool.
 *
 * @param tool the tool named
 * @param isToolMade whether the line has the shape that tools write, rather than people
 */
public record Attribution(ToolName tool, boolean isToolMade) {

  private static final List<String> OPENINGS =
      List.of("this pr was ", "this pull request was ", "this commit was ", "pr ");

  private static final Set<String> VERBS =
      Set.of(
          "generated",
          "created",
          "made",
          "built",
          "written",
          "assisted",
          "authored",
          "co-authored",
          "developed",
          "implemented",
          "coded");

  private static final List<String> LINKS =
      List.of(
          "with the help of ",
          "with help from ",
          "with assistance from ",
          "with ",
          "by ",
          "using ",
          "via ");

  /** The attribution that the line is, if it is one. */
  public static Optional<Attribution> of(MessageLine line) {
    String words = line.words();
    String text = after(OPENINGS, words);
    int space = text.indexOf(' ');
    if (space < 0 || !VERBS.contains(text.substring(0, space).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String linked = text.substring(space + 1);
    String named = after(LINKS, linked);
    if (named.length() == linked.length()) {
      return Optional.empty();
    }
    boolean bracketed = named.startsWith("[");
    ToolName tool = ToolName.at(bracketed ? named.substring(1) : named);
    boolean shaped = bracketed || line.isDecorated();
    return shaped || isProperName(named)
        ? Optional.of(new Attribution(tool, shaped || isAlone(named)))
        : Optional.empty();
  }

  private static String after(List<String> leads, String text) {
    for (String lead : leads) {
      if (text.regionMatches(true, 0, lead, 0, lead.length())) {
        return text.substring(lead.length());
      }
    }
    return text;
  }

  /** A cursor and a crush are things; Cursor and Crush are tools. */
  private static boolean isProperName(String named) {
    return !named.isEmpty() && Character.isUpperCase(named.charAt(0));
  }

  /** Whether nothing but the name stands there, at most with an address or full stop after it. */
  private static boolean isAlone(String named) {
    int end = 0;
    while (end < named.length() && ".,;:!(<[".indexOf(named.charAt(end)) < 0) {
      end++;
    }
    return end == named.length()
        || end == named.length() - 1
        || "(<[".indexOf(named.charAt(end)) >= 0;
  }
}
