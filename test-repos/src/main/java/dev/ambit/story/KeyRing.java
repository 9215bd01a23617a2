package dev.ambit.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Throw-away Ed25519 keys of the people in a story, made anew for each telling. */
final class KeyRing {

  private static final int LINE = 64;

  private final Path home;
  private final Map<String, KeyPair> keys = new HashMap<>();

  KeyRing(Path home) {
    this.home = home;
  }

  byte[] sign(String name, byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key(name).getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign as " + name, e);
    }
  }

  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  String fingerprint(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key(name).getPublic().getEncoded());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A file in {@code folder} with the public key in PEM. */
  Path publicKey(Path folder, String name) throws IOException {
    return pem(folder.resolve(name + ".pub"), "PUBLIC KEY", key(name).getPublic().getEncoded());
  }

  /** A file with the private key in PEM (PKCS #8) for its owner alone; the public one is beside. */
  Path privateKey(String name) throws IOException {
    KeyPair key = key(name);
    pem(home.resolve(name + ".pub.pem"), "PUBLIC KEY", key.getPublic().getEncoded());
    Path file = pem(home.resolve(name + ".pem"), "PRIVATE KEY", key.getPrivate().getEncoded());
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private KeyPair key(String name) {
    return keys.computeIfAbsent(name, unused -> generate());
  }

  private static Path pem(Path file, String type, byte[] key) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(LINE, newline).encodeToString(key);
    return Files.writeString(
        file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }
}
