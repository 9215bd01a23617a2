package dev.ambit.git.object;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds characters by which a text shows something else than it says: controls, and overrides of
 * the writing direction. Line feed, tab and a carriage return before a line feed are ordinary in a
 * message.
 */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Reports the first such character of a message. */
  static void reportInMessage(String message, List<Malformation> found) {
    int at = 0;
    while (at < message.length() && !isSuspectAt(message, at)) {
      at++;
    }
    if (at < message.length()) {
      report("the message", message.charAt(at), found);
    }
  }

  /** Reports the first such character of a line, where tab and carriage return are none too. */
  static void reportInLine(String what, String line, List<Malformation> found) {
    OptionalInt first = line.chars().filter(ControlCharacters::isControl).findFirst();
    first.ifPresent(c -> report(what, c, found));
  }

  private static boolean isSuspectAt(String message, int at) {
    char c = message.charAt(at);
    if (c == '\r') {
      return at + 1 < message.length() && message.charAt(at + 1) != '\n';
    }
    return c != '\n' && c != '\t' && isControl(c);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static void report(String what, int c, List<Malformation> found) {
    found.add(
        new Malformation(Kind.MESSAGE, String.format("%s holds the character U+%04X", what, c)));
  }
}
