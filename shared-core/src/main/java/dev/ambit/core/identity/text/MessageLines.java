package dev.ambit.core.identity.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A commit message as lines. Agents that call {@code git commit -m} with an escaped text leave
 * whole messages on one line with a literal {@code \n} between them; those are lines here too.
 *
 * <p>An indented line is a quotation, unless nothing but indented lines follows it: then the
 * message, or its end, was pasted from {@code git log}. Nor is it one in the listing that {@code
 * git merge --squash} makes of the commits it joins.
 */
public final class MessageLines {

  private static final String FRAMES = "\u2502\u2503\u2551\u258c\u23bf";
  private static final String SQUASHED = "Squashed commit of the following:";
  private static final int INDENTED = 2;

  private MessageLines() {}

  /** The lines of {@code message}, in order; blank ones are left out. */
  public static List<MessageLine> of(String message) {
    List<String> raw = unfolded(message);
    int tail = raw.contains(SQUASHED) ? 0 : indentedTail(raw);
    long fences = raw.stream().filter(MessageLines::isFence).count();
    List<MessageLine> lines = new ArrayList<>(raw.size());
    boolean fenced = false;
    for (int i = 0; i < raw.size(); i++) {
      String text = clean(raw.get(i));
      if (isFence(raw.get(i))) {
        // A fence that is never closed does not hide the rest of the message.
        fenced = !fenced && fences > 1;
        fences--;
      } else if (!text.isEmpty()) {
        boolean foreign = text.startsWith(">") || (isIndented(raw.get(i)) && i < tail);
        lines.add(new MessageLine(text, fenced || foreign));
      }
    }
    return lines;
  }

  private static List<String> unfolded(String message) {
    List<String> raw = new ArrayList<>();
    for (String line : PlainText.of(message).split("\n", -1)) {
      if (isFolded(raw, line)) {
        raw.add(raw.remove(raw.size() - 1) + " " + line.strip());
      } else {
        addParts(raw, line);
      }
    }
    return raw;
  }

  /** Git reads a trailer on where the next line begins with a space. */
  private static boolean isFolded(List<String> before, String line) {
    boolean indented = line.startsWith(" ") || line.startsWith("\t");
    return indented
        && !line.isBlank()
        && !before.isEmpty()
        && Credit.of(before.get(before.size() - 1)).isPresent()
        && Credit.of(line.strip()).isEmpty();
  }

  private static boolean isFence(String line) {
    return line.stripLeading().startsWith("```");
  }

  private static void addParts(List<String> raw, String line) {
    if (!line.contains("\\n")) {
      raw.add(line);
      return;
    }
    for (String part : line.replace("\\r", "").split("\\\\n", -1)) {
      raw.add(part);
    }
  }

  private static int indentedTail(List<String> raw) {
    int start = raw.size();
    while (start > 0 && (raw.get(start - 1).isBlank() || isIndented(raw.get(start - 1)))) {
      start--;
    }
    return start;
  }

  private static boolean isIndented(String line) {
    return line.startsWith("\t") || (line.length() > INDENTED && line.startsWith("  "));
  }

  private static String clean(String line) {
    int start = 0;
    while (start < line.length() && isFrameOrSpace(line.charAt(start))) {
      start++;
    }
    return line.substring(start).strip();
  }

  private static boolean isFrameOrSpace(char c) {
    return FRAMES.indexOf(c) >= 0 || Character.isWhitespace(c);
  }
}
