package dev.ambit.app.effect;

import java.util.List;

/**
 * A verdict in a forge's terms, complete: telling it twice tells the same.
 *
 * @param commit the commit it is bound to
 * @param decision the decision's id
 * @param conclusion what it means to a required check
 * @param title one line
 * @param summary what a person reads in ten seconds, Markdown
 * @param text what a program reads, Markdown with a line {@code ambit-json:}
 * @param annotations marks on files
 */
public record Report(
    String commit,
    String decision,
    Conclusion conclusion,
    String title,
    String summary,
    String text,
    List<Annotation> annotations) {

  public Report {
    annotations = List.copyOf(annotations);
  }

  /** What it means to a required check. There is no word for "not judged": then nothing is told. */
  public enum Conclusion {
    SUCCESS,
    FAILURE,
    /** A person must approve. */
    ACTION_REQUIRED
  }

  /** How much an annotation weighs. */
  public enum Level {
    NOTICE,
    WARNING,
    FAILURE
  }

  /**
   * A mark on a file.
   *
   * @param path the file
   * @param level how much it weighs
   * @param title the rule
   * @param message what was found, and the next step
   */
  public record Annotation(String path, Level level, String title, String message) {}
}
