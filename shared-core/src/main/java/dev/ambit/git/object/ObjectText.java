package dev.ambit.git.object;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bytes of a commit or tag, cut into headers and body without interpreting either. */
final class ObjectText {

  private final byte[] raw;
  private final List<Header> headers;
  private final int headersEnd;

  private ObjectText(byte[] raw, List<Header> headers, int headersEnd) {
    this.raw = raw;
    this.headers = List.copyOf(headers);
    this.headersEnd = headersEnd;
  }

  /** Cuts {@code raw}; every sequence of bytes can be cut. */
  static ObjectText of(byte[] raw) {
    List<Header> headers = new ArrayList<>();
    int at = 0;
    while (at < raw.length && raw[at] != '\n') {
      int end = lineEnd(raw, at);
      while (end < raw.length && raw[end] == ' ') {
        end = lineEnd(raw, end);
      }
      headers.add(new Header(raw, at, end));
      at = end;
    }
    return new ObjectText(raw, headers, at);
  }

  List<Header> headers() {
    return headers;
  }

  List<Header> named(String name) {
    return headers.stream().filter(header -> header.name().equals(name)).toList();
  }

  /** The last header of this name: the one that git shows. */
  Optional<Header> last(String name) {
    List<Header> found = named(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Whether the blank line that ends the headers is there. */
  boolean hasBody() {
    return headersEnd < raw.length;
  }

  /** What follows the blank line. */
  byte[] body() {
    return hasBody() ? Arrays.copyOfRange(raw, headersEnd + 1, raw.length) : new byte[0];
  }

  /**
   * The bytes that a signature in a header is of: the object without every header that starts with
   * {@code gpgsig}, as git leaves them out since 2.29.
   */
  byte[] withoutSignatures() {
    ByteArrayOutputStream signed = new ByteArrayOutputStream(raw.length);
    headers.stream()
        .filter(header -> !header.name().startsWith("gpgsig"))
        .forEach(header -> header.appendTo(signed));
    signed.write(raw, headersEnd, raw.length - headersEnd);
    return signed.toByteArray();
  }

  private static int lineEnd(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, raw.length);
  }
}
