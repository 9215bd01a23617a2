package dev.ambit.wire.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedCheckpointTest {

  private static final SigningKey SIGNER = SigningKey.generate(KeyType.ED25519);
  private static final NoteKey KEY = new NoteKey("ambit.dev/log/decisions/1", SIGNER.publicKey());
  private static final MerkleFrontier TREE = MerkleFrontier.EMPTY.with(new byte[] {1});

  private static SignedCheckpoint signed() {
    return SignedCheckpoint.of(Checkpoint.of(KEY.name(), TREE), KEY, SIGNER);
  }

  private static byte[] bytes(SignedCheckpoint signed) {
    return signed.text().getBytes(StandardCharsets.UTF_8);
  }

  /** The example of Go's package golang.org/x/mod/sumdb/note, where the format comes from. */
  @Test
  void namesAKeyAndChecksASignatureAsGoDoes() throws Exception {
    byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    NoteKey key = new NoteKey("PeterNeumann", ed25519(Arrays.copyOfRange(typed, 1, typed.length)));
    assertThat(key.line())
        .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    String text =
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    byte[] line =
        Base64.getDecoder()
            .decode(
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6Ry"
                    + "yBwJnAM=");
    assertThat(Arrays.copyOf(line, 4)).isEqualTo(key.hash());
    assertThat(
            key.key()
                .verifies(
                    text.getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOfRange(line, 4, line.length)))
        .isTrue();
  }

  private static VerifyingKey ed25519(byte[] raw) throws Exception {
    byte[] prefix = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
    byte[] spki = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, spki, prefix.length, raw.length);
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(spki)
            + "\n-----END PUBLIC KEY-----\n";
    return VerifyingKey.parse("key", pem.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void readsWhatItWroteAndKnowsItsSigner() {
    SignedCheckpoint read = SignedCheckpoint.read(bytes(signed()));
    assertThat(read).isEqualTo(signed());
    assertThat(read.isSignedBy(KEY)).isTrue();
    SigningKey other = SigningKey.generate(KeyType.ED25519);
    assertThat(read.isSignedBy(new NoteKey(KEY.name(), other.publicKey()))).isFalse();
  }

  @Test
  void aWitnessAddsItsOwnLine() {
    SigningKey other = SigningKey.generate(KeyType.ED25519);
    NoteKey witness = new NoteKey("witness.example.com", other.publicKey());
    SignedCheckpoint both = SignedCheckpoint.read(bytes(signed().with(witness, other)));
    assertThat(both.isSignedBy(KEY)).isTrue();
    assertThat(both.isSignedBy(witness)).isTrue();
  }

  @Test
  void noByteCanBeChanged() {
    byte[] note = bytes(signed());
    for (int i = 0; i < note.length; i++) {
      byte[] changed = note.clone();
      changed[i] ^= 1;
      assertThat(holds(changed)).as("byte " + i + " of " + signed().text()).isFalse();
    }
  }

  private static boolean holds(byte[] note) {
    try {
      return SignedCheckpoint.read(note).isSignedBy(KEY);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void refusesNamesThatCannotStandInANote() {
    assertThatThrownBy(() -> new NoteKey("a b", SIGNER.publicKey())).hasMessageContaining("space");
    assertThatThrownBy(() -> new NoteKey("a", SigningKey.generate(KeyType.P256).publicKey()))
        .hasMessageContaining("Ed25519");
  }
}
