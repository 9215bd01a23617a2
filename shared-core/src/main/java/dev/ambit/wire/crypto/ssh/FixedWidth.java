package dev.ambit.wire.crypto.ssh;

import java.math.BigInteger;

/** Positive numbers as big-endian bytes of a fixed count. */
final class FixedWidth {

  private FixedWidth() {}

  /** The number with zeros before it; it must fit. */
  static byte[] of(BigInteger number, int width) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[width];
    int count = Math.min(bytes.length, width);
    System.arraycopy(bytes, bytes.length - count, fixed, width - count, count);
    return fixed;
  }
}
