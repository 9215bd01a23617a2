package dev.ambit.core.decision.grant;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists in sentences. */
final class Lists {

  private static final int MOST = 5;

  private Lists() {}

  /** The first five, with commas; {@code nothing} if there is none. */
  static String of(Collection<?> values) {
    if (values.isEmpty()) {
      return "nothing";
    }
    String some =
        values.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "));
    return values.size() > MOST ? some + ", ..." : some;
  }
}
