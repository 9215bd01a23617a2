package dev.ambit.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The trailers of a commit message by git's own rules (those of {@code git log
 * --format=%(trailers)}, git 2.39, without configured trailers).
 *
 * <p>The grammar: the block is the last paragraph, unless that is the title. Each of its lines is a
 * trailer, {@code Token: value} with a token of letters, digits and dashes, or continues the one
 * before by starting with a space or tab, or is a comment starting with {@code #}. Other lines are
 * let through only if the block holds {@code Signed-off-by: } or {@code (cherry picked from commit
 * } and at least a quarter of its lines are trailers. Comments and an old {@code Conflicts:} list
 * after the block do not count.
 *
 * @param lines the trailers in order
 */
public record Trailers(List<Trailer> lines) {

  /**
   * One trailer.
   *
   * @param token what stands before the colon, as written
   * @param value the rest, unfolded and trimmed
   */
  public record Trailer(String token, String value) {}

  public Trailers {
    lines = List.copyOf(lines);
  }

  /** Reads the trailer block at the end of {@code message}. */
  public static Trailers of(String message) {
    List<Trailer> found = new ArrayList<>();
    boolean open = false;
    for (String line : TrailerBlock.of(message).lines()) {
      int separator = TrailerBlock.separator(line);
      if (TrailerBlock.isFolded(line)) {
        if (open) {
          found.add(continued(found.remove(found.size() - 1), line));
        }
      } else {
        open = separator > 0;
        if (open) {
          found.add(trailer(line, separator));
        }
      }
    }
    return new Trailers(found);
  }

  /** The values of every trailer with this token, in any case, in order. */
  public List<String> values(String token) {
    return lines.stream()
        .filter(trailer -> trailer.token().equalsIgnoreCase(token))
        .map(Trailer::value)
        .toList();
  }

  /**
   * Whether other readers may see other values of {@code token} than git does: they take it from
   * any line that starts with it, from before a {@code ---} line only, or without what is folded.
   */
  public static boolean isAmbiguous(String message, String token) {
    List<String> loose =
        message
            .lines()
            .map(String::strip)
            .filter(line -> starts(line, token))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .toList();
    return !loose.equals(of(message).values(token));
  }

  private static boolean starts(String line, String token) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith(token.toLowerCase(Locale.ROOT))
        && lower.substring(token.length()).stripLeading().startsWith(":");
  }

  private static Trailer trailer(String line, int separator) {
    return new Trailer(line.substring(0, separator).strip(), line.substring(separator + 1).strip());
  }

  private static Trailer continued(Trailer trailer, String line) {
    return new Trailer(trailer.token(), (trailer.value() + " " + line.strip()).strip());
  }
}
