package dev.ambit.app.dashboard;

/**
 * One thing about the app that is well or is not.
 *
 * @param what the thing
 * @param mood how it stands, as a style: well, to be looked at, or broken
 * @param words how it stands, for people
 * @param next what to do; empty if nothing is to be done
 */
public record Check(String what, String mood, String words, String next) {

  static Check good(String what, String words) {
    return new Check(what, "good", words, "");
  }

  static Check look(String what, String words, String next) {
    return new Check(what, "wait", words, next);
  }

  static Check bad(String what, String words, String next) {
    return new Check(what, "bad", words, next);
  }

  /** Its mood as a sign for the eye. */
  public String mark() {
    return switch (mood) {
      case "good" -> "✓";
      case "wait" -> "!";
      default -> "×";
    };
  }
}
