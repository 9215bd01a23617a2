package dev.ambit.core.identity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail address in lower case, split at its last {@code @}.
 *
 * @param local what stands before
 * @param domain what stands after; empty if there is no {@code @}
 */
public record Address(String local, String domain) {

  private static final int MOST = 20;

  /**
   * The address of a name line, freed of the quotes and backslashes that careless tools leave, of
   * spaces of every kind, and of the dots that may end a domain's full name.
   */
  public static Address of(String email) {
    StringBuilder clean = new StringBuilder(email.length());
    PlainText.of(email)
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> "\\\"<>".indexOf(c) < 0)
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> clean.append((char) c));
    int at = clean.lastIndexOf("@");
    return at < 0
        ? new Address(clean.toString(), "")
        : new Address(clean.substring(0, at), withoutEndDots(clean.substring(at + 1)));
  }

  private static String withoutEndDots(String domain) {
    int end = domain.length();
    while (end > 0 && domain.charAt(end - 1) == '.') {
      end--;
    }
    return domain.substring(0, end);
  }

  /**
   * Every address in a line, in order: in angle brackets, bare, in a mail link, or with something
   * stuck to it. A domain ends at the first character that cannot be in one. At most 20 are told.
   */
  public static List<Address> in(String line) {
    List<Address> found = new ArrayList<>();
    int floor = 0;
    int at = line.indexOf('@');
    for (; at >= 0 && found.size() < MOST; at = line.indexOf('@', at + 1)) {
      int start = at;
      while (start > floor && isLocal(line.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < line.length() && isDomain(line.charAt(end))) {
        end++;
      }
      floor = at + 1;
      if (start < at && end > at + 1) {
        found.add(of(trimmed(line.substring(start, at)) + "@" + line.substring(at + 1, end)));
      }
    }
    return found;
  }

  private static String trimmed(String local) {
    return local.startsWith("[") ? local.substring(1) : local;
  }

  private static boolean isLocal(char c) {
    return isDomain(c) || "_+%[]\\'".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  @Override
  public String toString() {
    return domain.isEmpty() ? local : local + "@" + domain;
  }
}
