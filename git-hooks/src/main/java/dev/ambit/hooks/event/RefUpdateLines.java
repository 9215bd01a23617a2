package dev.ambit.hooks.event;

import dev.ambit.core.event.RefUpdate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The standard input of git's receive hooks: lines of {@code <old> SP <new> SP <ref> LF}, as
 * githooks(5) gives them.
 */
final class RefUpdateLines {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_LINES = 10_000;
  private static final String MEND = "the hook must get git's own input, unchanged";

  private RefUpdateLines() {}

  /**
   * Reads every line.
   *
   * @throws InvalidEvent if there is none, too much, or anything else than such lines
   */
  static List<RefUpdate> parse(byte[] input) {
    List<RefUpdate> updates = new ArrayList<>();
    for (String line : lines(text(input))) {
      updates.add(RefUpdateLine.parse(line, place(updates.size() + 1)));
    }
    requireOneHashFunction(updates);
    requireEachRefOnce(updates);
    return List.copyOf(updates);
  }

  private static String text(byte[] input) {
    if (input.length > MOST_BYTES) {
      throw invalid("is larger than 4 MiB", "push fewer refs at a time");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException e) {
      throw invalid("is not UTF-8", "rename the ref to a name in UTF-8");
    }
  }

  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      throw invalid("is empty", MEND);
    }
    if (!text.endsWith("\n")) {
      throw invalid("does not end with a line feed", MEND);
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() > MOST_LINES) {
      throw invalid("names more than 10000 refs", "push fewer refs at a time");
    }
    return lines;
  }

  private static void requireOneHashFunction(List<RefUpdate> updates) {
    if (updates.stream().map(update -> update.newId().hex().length()).distinct().count() > 1) {
      throw invalid("mixes object ids of different lengths", MEND);
    }
  }

  private static void requireEachRefOnce(List<RefUpdate> updates) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < updates.size(); i++) {
      if (!seen.add(updates.get(i).ref())) {
        throw new InvalidEvent(place(i + 1), "names a ref a second time", "push each ref once");
      }
    }
  }

  private static String place(int line) {
    return "standard input line " + line;
  }

  private static InvalidEvent invalid(String fault, String mend) {
    return new InvalidEvent("standard input", fault, mend);
  }
}
