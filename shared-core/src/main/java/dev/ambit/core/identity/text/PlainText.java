package dev.ambit.core.identity.text;

/**
 * A text without what is there and not seen: the characters that Unicode calls format (zero-width
 * spaces and joiners, soft hyphens, marks of direction) are left out, and every character that
 * Unicode takes for the end of a line is a line feed.
 */
final class PlainText {

  private static final int LAST_ASCII = 0x7f;

  private PlainText() {}

  /** The plain text of {@code text}. */
  static String of(String text) {
    if (text.codePoints().allMatch(PlainText::isPlain)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.appendCodePoint(endsLine(c) ? '\n' : c));
    return plain.toString();
  }

  private static boolean isPlain(int c) {
    return !endsLine(c) && (c <= LAST_ASCII || Character.getType(c) != Character.FORMAT);
  }

  private static boolean endsLine(int c) {
    return c == '\r' || c == 0x0b || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
