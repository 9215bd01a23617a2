package dev.ambit.wire.crypto.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An SSHSIG signature, taken apart but not yet checked (OpenSSH's PROTOCOL.sshsig). */
final class SshSignature {

  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private final byte[] key;
  private final String namespace;
  private final Sha hash;
  private final byte[] proof;

  private SshSignature(byte[] key, String namespace, Sha hash, byte[] proof) {
    this.key = key;
    this.namespace = namespace;
    this.hash = hash;
    this.proof = proof;
  }

  static SshSignature parse(byte[] blob) throws MalformedSsh {
    SshReader in = new SshReader(blob);
    if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
      throw new MalformedSsh("it does not start with SSHSIG");
    }
    if (in.uint32() != VERSION) {
      throw new MalformedSsh("its version is not 1");
    }
    byte[] key = in.string();
    String namespace = in.name();
    if (in.string().length > 0) {
      throw new MalformedSsh("its reserved field is not empty");
    }
    Sha hash = Sha.named(in.name());
    byte[] proof = in.string();
    in.end();
    return new SshSignature(key, namespace, hash, proof);
  }

  /** The type of key that is said to have signed; empty for types that are not checked. */
  Optional<SshKeyType> keyType() throws MalformedSsh {
    return SshKeyType.of(key);
  }

  /** The key's fingerprint as {@code ssh-keygen -l} prints it. */
  String fingerprint() {
    return Sha.fingerprint(key);
  }

  /** What the signature is for: {@code git} for commits, tags and pushes. */
  String namespace() {
    return namespace;
  }

  /** Whether this is a signature of {@code message} by its key, which is of the given type. */
  boolean isOf(byte[] message, SshKeyType type) throws MalformedSsh {
    return type.key(key).verifies(signedBytes(message), proof);
  }

  /** The bytes that the key signs for {@code message}. */
  private byte[] signedBytes(byte[] message) {
    return new SshWriter()
        .raw(MAGIC)
        .string(namespace)
        .string("")
        .string(hash.sshName())
        .string(hash.of(message))
        .bytes();
  }
}
