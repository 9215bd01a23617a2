package dev.ambit.wire.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever checks a signature, Bouncy Castle or the JDK, says the same. */
class Ed25519Test {

  private static final Random RANDOM = new Random(8032);

  /** The order of the group: a signature's second half plus this is another way to write it. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @Test
  void signsAsTheStandardsOwnExample() {
    byte[] secret = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] key = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    byte[] signature =
        hex(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

    assertThat(FastEd25519.sign(secret, key, new byte[0])).isEqualTo(signature);
    assertThat(JdkEd25519.sign(secret, new byte[0])).isEqualTo(signature);
    assertThat(verdict(key, new byte[0], signature)).isTrue();
  }

  @Test
  void aChangeAnywhereIsNoticedByBoth() {
    byte[] secret = bytes(32);
    byte[] key = key(secret);
    byte[] message = bytes(200);
    byte[] signature = Ed25519.sign(secret, key, message);

    assertThat(verdict(key, message, signature)).isTrue();
    for (int i = 0; i < 64; i++) {
      assertThat(verdict(key, message, flipped(signature, i))).isFalse();
      assertThat(verdict(key, flipped(message, i), signature)).isFalse();
      assertThat(verdict(flipped(key, i % 32), message, signature)).isFalse();
    }
  }

  @Test
  void aSignatureWrittenInAnotherWayIsNone() {
    byte[] secret = bytes(32);
    byte[] key = key(secret);
    byte[] signature = Ed25519.sign(secret, key, new byte[5]);

    assertThat(verdict(key, new byte[5], withOrderAdded(signature))).isFalse();
  }

  @Test
  void whatHasNotTheLengthOfAKeyOrASignatureIsNone() {
    byte[] key = key(bytes(32));
    assertThat(Ed25519.verifies(new byte[31], new byte[0], new byte[64])).isFalse();
    assertThat(Ed25519.verifies(key, new byte[0], new byte[63])).isFalse();
  }

  private static boolean verdict(byte[] key, byte[] message, byte[] signature) {
    boolean fast = FastEd25519.verifies(key, message, signature);
    assertThat(JdkEd25519.verifies(key, message, signature)).isEqualTo(fast);
    assertThat(Ed25519.verifies(key, message, signature)).isEqualTo(fast);
    return fast;
  }

  private static byte[] withOrderAdded(byte[] signature) {
    byte[] second = reversed(Arrays.copyOfRange(signature, 32, 64));
    byte[] more = new BigInteger(1, second).add(ORDER).toByteArray();
    byte[] all = signature.clone();
    System.arraycopy(reversed(more), 0, all, 32, Math.min(32, more.length));
    return all;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= (byte) (1 << RANDOM.nextInt(8));
    return other;
  }

  private static byte[] key(byte[] secret) {
    byte[] key = new byte[Ed25519.KEY_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(secret, 0, key, 0);
    return key;
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
