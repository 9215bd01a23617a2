package dev.ambit.app.dashboard;

/**
 * What decisions are asked for are about.
 *
 * @param changes pushes and pull requests
 * @param runs runs of build servers
 */
record Kinds(boolean changes, boolean runs) {

  static final Kinds ALL = new Kinds(true, true);

  /** By the word of a form: {@code change}, {@code run}, or whatever else for both. */
  static Kinds of(String word) {
    return new Kinds(!word.equals("run"), !word.equals("change"));
  }
}
