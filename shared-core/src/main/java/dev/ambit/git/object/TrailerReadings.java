package dev.ambit.git.object;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.Trailers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds messages whose trailers depend on the reader: at a line of three dashes some take the
 * message to end, as {@code git am} does, and others read on.
 */
final class TrailerReadings {

  private static final Pattern DIVIDER = Pattern.compile("^---(?:\\s|$)", Pattern.MULTILINE);

  private TrailerReadings() {}

  /** Reports a message that has other trailers before such a line than at its end. */
  static void report(String message, List<Malformation> found) {
    Matcher divider = DIVIDER.matcher(message);
    if (!divider.find()) {
      return;
    }
    Trailers before = Trailers.of(message.substring(0, divider.start()));
    if (!before.equals(Trailers.of(message))) {
      found.add(
          new Malformation(
              Kind.TRAILERS, "the trailers before a line '---' are not those at the end"));
    }
  }
}
