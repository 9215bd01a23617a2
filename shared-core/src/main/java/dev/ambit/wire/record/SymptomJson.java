package dev.ambit.wire.record;

/** A check of {@code ambit doctor} as JSON. */
public final class SymptomJson {

  private SymptomJson() {}

  /** One object on one line. */
  public static String line(String check, boolean healthy, String detail) {
    return JsonLine.write(
        JsonLine.object().put("check", check).put("healthy", healthy).put("detail", detail));
  }
}
