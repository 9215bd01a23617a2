package dev.ambit.hooks.install;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An agent with a key of its own that signs commits, as {@code ssh-keygen -Y sign} does (OpenSSH's
 * PROTOCOL.sshsig): a server need not have that program.
 *
 * @param key the agent's key
 */
record TrainingAgent(SigningKey key) {

  static final String MAIL = "agent@example.com";

  private static final String TYPE = "ssh-ed25519";
  private static final String HASH = "sha512";

  static TrainingAgent fresh() {
    return new TrainingAgent(SigningKey.generate(KeyType.ED25519));
  }

  /** The line by which a site trusts its key. */
  String allowedSigner() {
    return MAIL + " " + TYPE + " " + Base64.getEncoder().encodeToString(publicKey()) + "\n";
  }

  /** A commit with its signature, ready to be stored. */
  String signed(String headers, String message) {
    byte[] commit = (headers + "\n" + message).getBytes(US_ASCII);
    byte[] proof = key.sign(join(magic(), fields("git", "", HASH), field(sha512(commit))));
    byte[] signature = join(fields(TYPE), field(proof));
    byte[] blob =
        join(
            magic(),
            new byte[] {0, 0, 0, 1},
            field(publicKey()),
            fields("git", "", HASH),
            field(signature));
    String lines = Base64.getMimeEncoder(70, new byte[] {'\n', ' '}).encodeToString(blob);
    return headers
        + "gpgsig -----BEGIN SSH SIGNATURE-----\n "
        + lines
        + "\n -----END SSH SIGNATURE-----\n\n"
        + message;
  }

  private byte[] publicKey() {
    return join(fields(TYPE), field(key.publicKey().ed25519().orElseThrow()));
  }

  private static byte[] magic() {
    return "SSHSIG".getBytes(US_ASCII);
  }

  private static byte[] fields(String... texts) {
    return join(
        Arrays.stream(texts).map(text -> field(text.getBytes(US_ASCII))).toArray(byte[][]::new));
  }

  /** A string of RFC 4251: its length, and its bytes. */
  private static byte[] field(byte[] bytes) {
    return join(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), bytes);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  private static byte[] sha512(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }
}
