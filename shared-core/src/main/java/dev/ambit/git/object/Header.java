package dev.ambit.git.object;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One header of an object with its continuation lines, as a window on the object's bytes. */
final class Header {

  private final byte[] raw;
  private final int start;
  private final int end;
  private final String name;

  /**
   * @param start the first byte of the name
   * @param end behind the last byte, which is a line feed unless the object ends early
   */
  Header(byte[] raw, int start, int end) {
    this.raw = raw;
    this.start = start;
    this.end = end;
    this.name = nameAt(raw, start, end);
  }

  String name() {
    return name;
  }

  /** How many bytes it takes, line feeds included. */
  int length() {
    return end - start;
  }

  /** What follows the name, without the last line feed and without the space of continuations. */
  byte[] value() {
    ByteArrayOutputStream value = new ByteArrayOutputStream(length());
    int stop = end > start && raw[end - 1] == '\n' ? end - 1 : end;
    for (int i = Math.min(start + name.length() + 1, stop); i < stop; i++) {
      value.write(raw[i]);
      if (raw[i] == '\n') {
        i++;
      }
    }
    return value.toByteArray();
  }

  /** The value, one character a byte. */
  String text() {
    return new String(value(), StandardCharsets.ISO_8859_1);
  }

  /** Adds its bytes, unchanged. */
  void appendTo(ByteArrayOutputStream target) {
    target.write(raw, start, length());
  }

  private static String nameAt(byte[] raw, int start, int end) {
    int stop = start;
    while (stop < end && raw[stop] != ' ' && raw[stop] != '\n') {
      stop++;
    }
    return new String(raw, start, stop - start, StandardCharsets.ISO_8859_1);
  }
}
