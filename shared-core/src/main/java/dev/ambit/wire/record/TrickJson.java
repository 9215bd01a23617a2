package dev.ambit.wire.record;

/** A trick of {@code ambit bypass} as JSON. */
public final class TrickJson {

  private TrickJson() {}

  /** One object on one line. */
  public static String line(
      String trick, String title, String expected, String happened, boolean asExpected) {
    return JsonLine.write(
        JsonLine.object()
            .put("trick", trick)
            .put("title", title)
            .put("expected", expected)
            .put("happened", happened)
            .put("asExpected", asExpected));
  }
}
