package dev.ambit.wire.crypto.ssh;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the data types of RFC 4251 section 5 from bytes that nobody vouches for. */
final class SshReader {

  private final ByteBuffer rest;

  SshReader(byte[] bytes) {
    this.rest = ByteBuffer.wrap(bytes);
  }

  /** The next {@code count} bytes. */
  byte[] raw(int count) throws MalformedSsh {
    if (count < 0 || count > rest.remaining()) {
      throw new MalformedSsh("it ends too early");
    }
    byte[] bytes = new byte[count];
    rest.get(bytes);
    return bytes;
  }

  int uint32() throws MalformedSsh {
    return ByteBuffer.wrap(raw(Integer.BYTES)).getInt();
  }

  /** A string: its length, then as many bytes. A length above 2^31 counts as too long. */
  byte[] string() throws MalformedSsh {
    return raw(uint32());
  }

  /** A string that names something. Bytes outside ASCII become U+FFFD and so match no name. */
  String name() throws MalformedSsh {
    return new String(string(), StandardCharsets.US_ASCII);
  }

  /** A positive number in its shortest form. */
  BigInteger positive() throws MalformedSsh {
    byte[] bytes = string();
    BigInteger number = bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
    if (number.signum() <= 0 || number.toByteArray().length != bytes.length) {
      throw new MalformedSsh("a number in it is not positive or not in its shortest form");
    }
    return number;
  }

  /** Insists that everything was read. */
  void end() throws MalformedSsh {
    if (rest.hasRemaining()) {
      throw new MalformedSsh("it has more bytes than it should");
    }
  }
}
