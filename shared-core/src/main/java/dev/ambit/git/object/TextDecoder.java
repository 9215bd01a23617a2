package dev.ambit.git.object;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * Turns an object's bytes into text by its encoding header, or UTF-8. What is not valid is told and
 * shown with U+FFFD; it never stops the reading.
 */
final class TextDecoder {

  private static final String PRINTABLE = printableAscii();
  private static final byte ESCAPE = 0x1b;
  private static final byte SHIFT_OUT = 0x0e;
  private static final byte SHIFT_IN = 0x0f;

  private final Charset charset;
  private final List<Malformation> found;

  private TextDecoder(Charset charset, List<Malformation> found) {
    this.charset = charset;
    this.found = found;
  }

  /** A decoder by the encoding that the object names; trouble is added to {@code found}. */
  static TextDecoder by(Optional<Header> encoding, List<Malformation> found) {
    Charset charset =
        encoding.map(header -> charset(header.text(), found)).orElse(StandardCharsets.UTF_8);
    return new TextDecoder(charset, found);
  }

  /**
   * The text of {@code bytes}.
   *
   * @param what the place, for the report
   */
  String decode(byte[] bytes, String what) {
    if (!charset.equals(StandardCharsets.UTF_8) && shifts(bytes)) {
      found.add(new Malformation(Kind.ENCODING, what + " shifts between alphabets"));
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      found.add(new Malformation(Kind.ENCODING, what + " is not valid " + charset.name()));
      return new String(bytes, charset);
    }
  }

  /** By escape, shift out or shift in, after which ASCII bytes stand for other letters. */
  private static boolean shifts(byte[] bytes) {
    for (byte each : bytes) {
      if (each == ESCAPE || each == SHIFT_OUT || each == SHIFT_IN) {
        return true;
      }
    }
    return false;
  }

  private static Charset charset(String name, List<Malformation> found) {
    try {
      Charset charset = Charset.forName(name);
      if (PRINTABLE.equals(new String(PRINTABLE.getBytes(StandardCharsets.US_ASCII), charset))) {
        return charset;
      }
      found.add(
          new Malformation(Kind.ENCODING, "in the encoding " + name + ", ASCII is other text"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      found.add(new Malformation(Kind.ENCODING, "the encoding " + name + " is not known"));
    }
    return StandardCharsets.UTF_8;
  }

  private static String printableAscii() {
    StringBuilder text = new StringBuilder("\n");
    for (char c = ' '; c <= '~'; c++) {
      text.append(c);
    }
    return text.toString();
  }
}
