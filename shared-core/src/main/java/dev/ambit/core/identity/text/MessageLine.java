package dev.ambit.core.identity.text;

/**
 * One line of a commit message, ready to look for marks.
 *
 * @param text the line without indentation, frame characters and trailing space
 * @param quoted whether it is somebody else's text: a quotation, a code block, an indented example
 */
public record MessageLine(String text, boolean quoted) {

  private static final int LONGEST_LEAD = 24;
  private static final String ROBOT = "\ud83e\udd16";

  /** The text from its first letter or digit on: without emoji, bullets and emphasis. */
  public String words() {
    return text.substring(lead());
  }

  /** Whether a pictogram stands before the words, as tools write it. */
  public boolean isDecorated() {
    return text.substring(0, lead()).codePoints().anyMatch(c -> c > 0x2000);
  }

  /** Whether the pictogram of a robot stands before the words. */
  public boolean isMarkedByRobot() {
    return text.substring(0, lead()).contains(ROBOT);
  }

  private int lead() {
    int at = 0;
    while (at < Math.min(text.length(), LONGEST_LEAD)
        && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
