package dev.ambit.git.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Finds characters by which a name shows as something else than it is. */
final class NameCharacters {

  /** Letters that show as nothing: Hangul fillers, the Khmer vowels that are not, braille blank. */
  private static final Set<Integer> INVISIBLE =
      Set.of(0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

  private NameCharacters() {}

  /**
   * What is wrong with a name, to follow it in a sentence; empty if nothing is.
   *
   * @param name the name's bytes, one character each
   */
  static Optional<String> trouble(String name) {
    if (name.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\')) {
      return Optional.empty();
    }
    try {
      return decoded(name)
          .codePoints()
          .filter(NameCharacters::isHidden)
          .mapToObj(c -> String.format(" holds the character U+%04X", c))
          .findFirst();
    } catch (CharacterCodingException e) {
      return Optional.of(" is not valid UTF-8");
    }
  }

  private static String decoded(String name) throws CharacterCodingException {
    byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> c == '\\' || INVISIBLE.contains(c);
    };
  }
}
