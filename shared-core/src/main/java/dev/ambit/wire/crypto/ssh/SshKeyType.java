package dev.ambit.wire.crypto.ssh;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type of key whose signatures are checked.
 *
 * @param sshName the name at the key's start
 * @param reading reads what follows the name
 */
record SshKeyType(String sshName, Reading reading) {

  /** Every type that is checked; certificates and DSA are not. */
  static final List<SshKeyType> ALL =
      List.of(
          plain("ssh-ed25519", Ed25519Key::read),
          plain("ecdsa-sha2-nistp256", in -> EcdsaKey.read(in, Curve.P256)),
          plain("ecdsa-sha2-nistp384", in -> EcdsaKey.read(in, Curve.P384)),
          plain("ecdsa-sha2-nistp521", in -> EcdsaKey.read(in, Curve.P521)),
          new SshKeyType("ssh-rsa", RsaKey::read),
          held("sk-ssh-ed25519@openssh.com", Ed25519Key::read),
          held("sk-ecdsa-sha2-nistp256@openssh.com", in -> EcdsaKey.read(in, Curve.P256)));

  /** The type of this name; empty for types that are not checked. */
  static Optional<SshKeyType> named(String sshName) {
    return ALL.stream().filter(type -> type.sshName.equals(sshName)).findFirst();
  }

  /** The type that a key's bytes claim; empty for types that are not checked. */
  static Optional<SshKeyType> of(byte[] keyBlob) throws MalformedSsh {
    return named(new SshReader(keyBlob).name());
  }

  /** Every name, for messages. */
  static String names() {
    return ALL.stream().map(SshKeyType::sshName).collect(Collectors.joining(", "));
  }

  /** The key in {@code keyBlob}, all of which must be used up. */
  SshKey key(byte[] keyBlob) throws MalformedSsh {
    SshReader in = new SshReader(keyBlob);
    if (!in.name().equals(sshName)) {
      throw new MalformedSsh("the key is not of type " + sshName);
    }
    SshKey key = reading.read(in);
    in.end();
    return key;
  }

  private static SshKeyType plain(String name, RawKey.Reading inner) {
    return new SshKeyType(name, in -> new PlainKey(name, inner.read(in)));
  }

  private static SshKeyType held(String name, RawKey.Reading inner) {
    return new SshKeyType(name, in -> SecurityKey.read(in, name, inner));
  }

  /** Reads a key after its type's name. */
  interface Reading {
    SshKey read(SshReader in) throws MalformedSsh;
  }
}
