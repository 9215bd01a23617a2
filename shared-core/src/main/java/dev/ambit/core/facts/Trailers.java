package dev.ambit.core.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The trailers of a commit message by git's own rules, in a strict grammar: the last paragraph, if
 * every line of it is {@code Token: value} or a continuation.
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
    String[] paragraphs = message.strip().split("\n[ \t]*\n", -1);
    if (paragraphs.length < 2) {
      return new Trailers(List.of());
    }
    List<Trailer> found = new ArrayList<>();
    for (String line : paragraphs[paragraphs.length - 1].split("\n", -1)) {
      int colon = line.indexOf(':');
      boolean token = colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9-]+");
      if (token) {
        found.add(new Trailer(line.substring(0, colon), line.substring(colon + 1).strip()));
      } else if (!found.isEmpty() && line.startsWith(" ")) {
        Trailer last = found.remove(found.size() - 1);
        found.add(new Trailer(last.token(), last.value() + " " + line.strip()));
      } else {
        return new Trailers(List.of());
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
}
