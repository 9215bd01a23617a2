package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The two ways in which patterns read a path: exactly, and folded to what a file system or a reader
 * may take it for.
 */
final class PathNames {

  /** Stray bytes become lone surrogates, which no pattern can hold: only wildcards match them. */
  private static final int STRAY = 0xdc00;

  private PathNames() {}

  /** The path as text, exactly: different paths have different texts. */
  static String exact(RepoPath path) {
    String bytes = path.bytes();
    if (isAscii(bytes)) {
      return bytes;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path.toBytes())).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder(bytes.length());
      bytes.chars().map(c -> c < 0x80 ? c : STRAY + c).forEach(c -> text.append((char) c));
      return text.toString();
    }
  }

  /**
   * The path as text in compatibility form and one letter case, without characters that are not
   * seen, with every kind of slash as a slash, and each part without the dots and spaces at its end
   * that Windows drops.
   */
  static String folded(RepoPath path) {
    String text = foldedText(exact(path));
    return text.contains("./") || text.contains(" /") || text.endsWith(".") || text.endsWith(" ")
        ? text.replaceAll("(?<=[^/. ])[. ]++(?=/|$)", "")
        : text;
  }

  /** Any text folded in the same way, but for the ends of its parts. */
  static String foldedText(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT).replace('\\', '/');
    }
    String upper = seen(Normalizer.normalize(text, Normalizer.Form.NFKC)).toUpperCase(Locale.ROOT);
    StringBuilder lower = new StringBuilder(upper.length());
    // One by one: String.toLowerCase writes a sigma differently at the end of a word.
    upper.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  /** A loop and no stream: every changed path is asked. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !isIgnorable(point))
        .map(point -> isSlash(point) ? '/' : point)
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isSlash(int point) {
    return switch (point) {
      case '\\', 0x2044, 0x2215, 0x2216, 0x29f5, 0x29f8, 0x29f9, 0xfe68, 0xff0f, 0xff3c -> true;
      default -> false;
    };
  }

  /** Format characters (zero width, bidirectional), variation selectors and invisible letters. */
  private static boolean isIgnorable(int point) {
    return switch (point) {
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
      default ->
          Character.getType(point) == Character.FORMAT
              || (point >= 0x180b && point <= 0x180f)
              || (point >= 0x2065 && point <= 0x206f)
              || (point >= 0xfe00 && point <= 0xfe0f)
              || (point >= 0xe0000 && point <= 0xe0fff);
    };
  }
}
