package dev.ambit.hooks.resident;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The fields of a request: bytes that each end in NUL, which none of them can hold. */
final class RequestFields {

  private static final int MOST = 160 << 20;

  private final InputStream in;
  private int read;

  /** The fields of {@code in}, which is buffered. */
  RequestFields(InputStream in) {
    this.in = in;
  }

  /**
   * The next field.
   *
   * @throws EOFException if the request ends within it
   * @throws InvalidRequest if the request is larger than 160 MiB
   */
  byte[] next() throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    for (int each = in.read(); each != 0; each = in.read()) {
      if (each < 0) {
        throw new EOFException("the request ends in the middle");
      }
      if (++read > MOST) {
        throw new InvalidRequest("the request is larger than 160 MiB");
      }
      field.write(each);
    }
    return field.toByteArray();
  }

  /** The next field as text. */
  String text() throws IOException {
    return new String(next(), StandardCharsets.UTF_8);
  }

  /** Takes a field that must read {@code expected}. */
  void expect(String expected) throws IOException {
    String text = text();
    if (!text.equals(expected)) {
      throw new InvalidRequest("'" + expected + "' is expected");
    }
  }
}
