package dev.ambit.wire.crypto.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.Signature.Validity;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Plays the security key in software: the format is what is tested. */
class SecurityKeyTest {

  private static final byte[] MESSAGE = "a commit".getBytes(StandardCharsets.UTF_8);
  private static final byte TOUCHED = 1;

  private static Validity check(byte[] signature) {
    String armoured =
        "-----BEGIN SSH SIGNATURE-----\n"
            + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(signature)
            + "\n-----END SSH SIGNATURE-----\n";
    return new SshSignatureChecker(AllowedSigners.NOBODY)
        .check(armoured, MESSAGE, Fixtures.NOON)
        .validity();
  }

  private static byte[] sshsig(byte[] key, byte[] proof) {
    return new SshWriter()
        .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
        .raw(new byte[] {0, 0, 0, 1})
        .string(key)
        .string("git")
        .string("")
        .string("sha512")
        .string(proof)
        .bytes();
  }

  private static byte[] toSign(String application, byte flags) {
    byte[] content =
        new SshWriter()
            .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
            .string("git")
            .string("")
            .string("sha512")
            .string(Sha.SHA512.of(MESSAGE))
            .bytes();
    return new SshWriter()
        .raw(Sha.SHA256.of(application.getBytes(StandardCharsets.UTF_8)))
        .raw(tail(flags))
        .raw(Sha.SHA256.of(content))
        .bytes();
  }

  private static byte[] tail(byte flags) {
    return ByteBuffer.allocate(5).put(flags).putInt(41).array();
  }

  private static byte[] ed25519(String told, String signed, byte flags)
      throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] x509 = pair.getPublic().getEncoded();
    String type = "sk-ssh-ed25519@openssh.com";
    byte[] key =
        new SshWriter()
            .string(type)
            .string(Arrays.copyOfRange(x509, x509.length - 32, x509.length))
            .string(told)
            .bytes();
    byte[] signature = sign("Ed25519", pair, toSign(signed, flags));
    return sshsig(key, new SshWriter().string(type).string(signature).raw(tail(flags)).bytes());
  }

  private static byte[] ecdsa(byte flags) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    ECPublicKey point = (ECPublicKey) pair.getPublic();
    byte[] uncompressed =
        new SshWriter()
            .raw(new byte[] {4})
            .raw(FixedWidth.of(point.getW().getAffineX(), 32))
            .raw(FixedWidth.of(point.getW().getAffineY(), 32))
            .bytes();
    String type = "sk-ecdsa-sha2-nistp256@openssh.com";
    byte[] key =
        new SshWriter().string(type).string("nistp256").string(uncompressed).string("ssh:").bytes();
    byte[] raw = sign("SHA256withECDSAinP1363Format", pair, toSign("ssh:", flags));
    byte[] numbers =
        new SshWriter()
            .string(new BigInteger(1, Arrays.copyOf(raw, 32)).toByteArray())
            .string(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray())
            .bytes();
    return sshsig(key, new SshWriter().string(type).string(numbers).raw(tail(flags)).bytes());
  }

  private static byte[] sign(String algorithm, KeyPair pair, byte[] bytes)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(bytes);
    return signature.sign();
  }

  @Test
  void takesASignatureThatSomebodyTouchedTheKeyFor() throws GeneralSecurityException {
    assertThat(check(ed25519("ssh:", "ssh:", TOUCHED))).isEqualTo(Validity.GOOD);
    assertThat(check(ecdsa(TOUCHED))).isEqualTo(Validity.GOOD);
  }

  @Test
  void refusesASignatureWithoutTouch() throws GeneralSecurityException {
    assertThat(check(ed25519("ssh:", "ssh:", (byte) 0))).isEqualTo(Validity.BAD);
    assertThat(check(ecdsa((byte) 0))).isEqualTo(Validity.BAD);
  }

  @Test
  void refusesASignatureForAnotherApplication() throws GeneralSecurityException {
    assertThat(check(ed25519("ssh:", "https://example.com", TOUCHED))).isEqualTo(Validity.BAD);
  }

  @Test
  void refusesAChangedCounter() throws GeneralSecurityException {
    byte[] signature = ed25519("ssh:", "ssh:", TOUCHED);
    signature[signature.length - 1] ^= 1;
    assertThat(check(signature)).isEqualTo(Validity.BAD);
  }
}
