package dev.ambit.core.decision;

import java.util.Map;

/** Fills text templates with values that an attacker may have made. */
public final class Words {

  private static final int LONGEST = 200;

  private Words() {}

  /** Replaces each {@code {name}} by its value, escaped; an unknown name stays as it is. */
  public static String fill(String template, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = values.get(template.substring(open + 1, close));
      text.append(template, at, open)
          .append(value == null ? template.substring(open, close + 1) : shown(value));
      at = close + 1;
    }
    return text.append(template.substring(at)).toString();
  }

  /**
   * The text with everything escaped that a terminal or a reader could be fooled by: control
   * characters, bidirectional and zero-width marks, unassigned and private characters; cut after
   * 200 characters.
   */
  public static String shown(String raw) {
    StringBuilder text = new StringBuilder();
    int[] points = raw.codePoints().limit(LONGEST + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
      appendShown(text, points[i]);
    }
    return points.length > LONGEST ? text.append("...").toString() : text.toString();
  }

  private static void appendShown(StringBuilder text, int point) {
    if (isPlain(point)) {
      text.appendCodePoint(point);
    } else {
      text.append(String.format("\\u{%x}", point));
    }
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> point != '\\' && point != '\ufffd';
    };
  }
}
