package dev.ambit.core.identity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line in the form of a trailer that credits somebody with work: {@code Co-authored-by:}, {@code
 * Assisted-by:}, {@code Made-with:} and their kin. Reviewing, reporting and testing are no work on
 * the content, so {@code Reviewed-by:} is none.
 *
 * @param token what stands before the colon
 * @param value what stands after it
 */
public record Credit(String token, String value) {

  private static final int LONGEST_TOKEN = 40;

  /** Tokens without anything but their letters, so that case and spacing do not matter. */
  private static final Set<String> TOKENS =
      Set.of(
          ("agent agentname agentsignature aiagent aiassist aiassistant aiassisted aiassistedby aigenerated"
                  + " aigeneratedby aitool aitools assistedby assistedwith author authoredby builtby"
                  + " builtwith coauthor coauthored coauthoredby coauthoredwith codeveloped"
                  + " codevelopedby codevelopedwith commitgeneratedby commitby createdby"
                  + " createdwith developedby entireagent generatedby generatedwith implementedby"
                  + " madeby madewith pairedwith producedby signedoffby writtenby writtenwith")
              .split(" "));

  /** The credit that the line is, if it is one. */
  public static Optional<Credit> of(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST_TOKEN || !Character.isLetter(line.charAt(0))) {
      return Optional.empty();
    }
    String token = line.substring(0, colon);
    return TOKENS.contains(letters(token))
        ? Optional.of(new Credit(token, line.substring(colon + 1).strip()))
        : Optional.empty();
  }

  /** Whether it is the author line of a listed commit, where names without address say little. */
  public boolean isListedAuthor() {
    return token.equalsIgnoreCase("author");
  }

  /** Whether the line only makes sense as the end of a credit on the line before. */
  public static boolean continues(String line) {
    return line.startsWith("<") && line.indexOf('@') > 0;
  }

  /** The credit with what a line break tore off it. */
  public Credit and(String rest) {
    return new Credit(token, value + " " + rest);
  }

  /** The name before the first address. */
  public String name() {
    int end = 0;
    while (end < value.length() && "<[".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(0, end).strip();
  }

  /**
   * The tools that the value may name, likeliest first: in {@code <model> via Crush} the latter
   * unless it is the model, in {@code Copilot & Verdent} each.
   */
  public List<ToolName> tools() {
    String lower = value.toLowerCase(Locale.ROOT);
    List<ToolName> tools = new ArrayList<>();
    int via = lower.lastIndexOf("via ");
    ToolName last = ToolName.at(via < 0 ? "" : value.substring(via + "via ".length()));
    if (!last.isModel()) {
      tools.add(last);
    }
    for (String part : value.split(" (?:&|and|via|on behalf of|\\+) ", -1)) {
      tools.add(ToolName.at(bare(part)));
    }
    tools.add(last);
    return tools;
  }

  private static String bare(String part) {
    int start = 0;
    while (start < part.length() && !Character.isLetterOrDigit(part.charAt(start))) {
      start++;
    }
    return part.substring(start);
  }

  private static String letters(String token) {
    StringBuilder letters = new StringBuilder(token.length());
    String lower = token.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      } else if (c != '-' && c != ' ' && c != '_') {
        return "";
      }
    }
    return letters.toString();
  }
}
