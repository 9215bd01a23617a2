package dev.ambit.wire.crypto.keys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Signatures that were found to hold, so that a process that stays does not check the same grant at
 * each push. Whether a signature holds depends on its key, its message and itself alone, so the
 * answer never changes; whether the key is still trusted is not asked here.
 */
final class KnownToHold {

  private static final int MOST = 1024;

  private final Set<ByteBuffer> digests =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  /** A check of a signature. */
  @FunctionalInterface
  interface Check {

    boolean holds();
  }

  /** Whether the signature holds; {@code check} is asked only if that is not known. */
  boolean holds(byte[] key, byte[] message, byte[] signature, Check check) {
    ByteBuffer digest = digest(key, message, signature);
    if (digests.contains(digest)) {
      return true;
    }
    boolean holds = check.holds();
    if (holds) {
      digests.add(digest);
    }
    return holds;
  }

  /** Lengths go in, so that no two triples are the same bytes. */
  private static ByteBuffer digest(byte[]... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        sha256.update(part);
      }
      return ByteBuffer.wrap(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
