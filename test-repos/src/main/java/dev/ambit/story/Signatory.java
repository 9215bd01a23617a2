package dev.ambit.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a commit names as author and committer.
 *
 * @param name the name
 * @param email the address
 */
record Signatory(String name, String email) {

  static final Signatory HUMAN = new Signatory("Robin Example", "robin@example.com");
  private static final Pattern FORM = Pattern.compile("(.+) <(.*)>");

  /** Reads {@code Name <address>}. */
  static Signatory parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidStory("by", "is not Name <address>: " + text);
    }
    return new Signatory(matcher.group(1), matcher.group(2));
  }
}
