package dev.ambit.core.facts;

import java.util.Arrays;
import java.util.List;

/**
 * The lines of a message that git takes for its trailer block.
 *
 * @param lines the block's lines as they stand; none if there is no block
 */
record TrailerBlock(List<String> lines) {

  private static final List<String> GENERATED =
      List.of("Signed-off-by: ", "(cherry picked from commit ");

  /** In a block with lines of git's own, for one trailer there may be three other lines. */
  private static final int OTHERS_PER_TRAILER = 3;

  private static final String SCISSORS = "# ------------------------ >8 ------------------------";

  static TrailerBlock of(String message) {
    List<String> lines = Arrays.asList(message.split("\n", -1));
    int end = end(lines);
    int start = paragraphStart(lines, end);
    int title = titleEnd(lines);
    boolean block = start > title && isTrailers(lines.subList(start, end));
    return new TrailerBlock(block ? List.copyOf(lines.subList(start, end)) : List.of());
  }

  static boolean isComment(String line) {
    return line.startsWith("#");
  }

  static boolean isFolded(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }

  /** Where the colon stands that ends the line's token; -1 if it starts with none. */
  static int separator(String line) {
    boolean spaced = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == ':') {
        return at;
      }
      boolean space = at > 0 && (c == ' ' || c == '\t');
      spaced |= space;
      if (!space && (spaced || !isTokenCharacter(c))) {
        return -1;
      }
    }
    return -1;
  }

  /** The end of the message without the comments, conflict list and blank lines after it. */
  private static int end(List<String> lines) {
    int cut = lines.indexOf(SCISSORS);
    int all = cut < 0 ? lines.size() : cut;
    int end = all;
    boolean conflicts = false;
    for (int i = 0; i < all; i++) {
      String line = lines.get(i);
      conflicts |= line.equals("Conflicts:");
      boolean ignored =
          line.isBlank()
              || isComment(line)
              || line.equals("Conflicts:")
              || (conflicts && line.startsWith("\t"));
      if (!ignored) {
        end = i + 1;
        conflicts = false;
      }
    }
    return end;
  }

  private static int paragraphStart(List<String> lines, int end) {
    int start = end;
    while (start > 0 && !lines.get(start - 1).isBlank()) {
      start--;
    }
    return start;
  }

  private static int titleEnd(List<String> lines) {
    int end = 0;
    while (end < lines.size() && (isComment(lines.get(end)) || !lines.get(end).isBlank())) {
      end++;
    }
    return end;
  }

  private static boolean isTrailers(List<String> block) {
    int trailers = 0;
    int others = 0;
    int folds = 0;
    boolean generated = false;
    for (int i = block.size() - 1; i >= 0; i--) {
      String line = block.get(i);
      boolean own = GENERATED.stream().anyMatch(line::startsWith);
      generated |= own;
      if (own || separator(line) > 0) {
        trailers++;
        folds = 0;
      } else if (isFolded(line)) {
        folds++;
      } else {
        others += folds + (isComment(line) ? 0 : 1);
        folds = 0;
      }
    }
    others += folds;
    return trailers > 0 && (others == 0 || (generated && trailers * OTHERS_PER_TRAILER >= others));
  }

  private static boolean isTokenCharacter(char c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
