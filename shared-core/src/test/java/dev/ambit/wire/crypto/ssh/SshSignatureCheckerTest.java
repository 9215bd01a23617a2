package dev.ambit.wire.crypto.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshSignatureCheckerTest {

  private static final byte[] MESSAGE = Fixtures.bytes("message");

  private static Signature check(AllowedSigners signers, String fixture) {
    return new SshSignatureChecker(signers).check(Fixtures.text(fixture), MESSAGE, Fixtures.NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ed25519",
        "ed25519-sha256",
        "ecdsa256",
        "ecdsa384",
        "ecdsa521",
        "rsa2048",
        "rsa2048-sha2-256"
      })
  void namesTheSignerOfWhatOpenSshSigned(String name) {
    AllowedSigners signers = Fixtures.signers("dana@example.com " + Fixtures.key(name) + "\n");
    Signature signature = check(signers, "good/" + name + ".sig");
    assertThat(signature.format()).isEqualTo(Format.SSH);
    assertThat(signature.validity()).isEqualTo(Validity.GOOD);
    assertThat(signature.principal()).contains("dana@example.com");
  }

  @Test
  void printsTheFingerprintAsSshKeygenDoes() {
    assertThat(check(AllowedSigners.NOBODY, "good/ed25519.sig").key())
        .contains("SHA256:r9d2YEBfkxWk2BpN41NkBh8rs6ZomF/Rt5brt7xi0Rg");
  }

  @Test
  void takesACommitThatGitSigned() {
    String commit = Fixtures.text("good/signed-commit");
    int start = commit.indexOf("gpgsig ");
    int end = commit.indexOf("\n\n", start);
    String signature = commit.substring(start + "gpgsig ".length(), end).replace("\n ", "\n");
    String signed = commit.substring(0, start) + commit.substring(end + 1);
    Signature checked =
        new SshSignatureChecker(
                Fixtures.signers("dana@example.com " + Fixtures.key("signed-commit")))
            .check(signature, signed.getBytes(StandardCharsets.UTF_8), Fixtures.NOON);
    assertThat(checked.validity()).isEqualTo(Validity.GOOD);
    assertThat(checked.principal()).contains("dana@example.com");
  }

  @Test
  void aGoodSignatureByAnUnlistedKeyNamesNobody() {
    Signature signature = check(AllowedSigners.NOBODY, "good/ed25519.sig");
    assertThat(signature.validity()).isEqualTo(Validity.GOOD);
    assertThat(signature.principal()).isEmpty();
    assertThat(signature.detail()).contains("not listed");
  }

  @Test
  void aSignatureOfOtherContentIsBad() {
    byte[] other = MESSAGE.clone();
    other[0] ^= 1;
    Signature signature =
        new SshSignatureChecker(AllowedSigners.NOBODY)
            .check(Fixtures.text("good/ed25519.sig"), other, Fixtures.NOON);
    assertThat(signature.validity()).isEqualTo(Validity.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong-namespace | something other than git",
        "flipped-bit | not of this content by this key",
        "flipped-bit-in-r | not of this content by this key",
        "truncated | ends too early",
        "trailing-data | more bytes than it should",
        "other-key-in-the-signature | not of this content by this key",
        "other-key-signed | not of this content by this key",
        "wrong-hash-name | neither sha256 nor sha512",
        "swapped-hash-name | not of this content by this key",
        "wrong-version | version is not 1",
        "wrong-magic | does not start with SSHSIG",
        "wrong-algorithm-name | algorithm is not ssh-ed25519",
        "reserved-changed | reserved field is not empty",
        "short-key | has 32 bytes",
        "key-with-trailing-data | more bytes than it should",
        "huge-length | ends too early",
        "negative-length | ends too early",
        "not-base64 | not base64",
        "empty | BEGIN and END lines",
        "empty-body | ends too early",
        "no-end-line | BEGIN and END lines",
        "text-after-the-end | BEGIN and END lines",
        "text-before-the-start | BEGIN and END lines",
        "zero-r-and-s | not positive",
        "r-above-the-order | larger than the order",
        "point-off-the-curve | not a point of nistp256",
        "curve-of-another-name | not an uncompressed point of nistp384",
        "rsa-with-sha1 | neither rsa-sha2-256 nor rsa-sha2-512",
        "rsa-sha1-under-a-sha2-name | not of this content by this key",
        "small-rsa-key | fewer than 2048",
      })
  void refusesEveryDefectForItsOwnReason(String defect, String reason) {
    AllowedSigners signers = Fixtures.signers("dana@example.com " + Fixtures.key("ed25519"));
    Signature signature = check(signers, "bad/" + defect + ".sig");
    assertThat(signature.validity()).isEqualTo(Validity.BAD);
    assertThat(signature.principal()).isEmpty();
    assertThat(signature.detail()).contains(reason);
  }

  @Test
  void doesNotCheckCertificates() {
    Signature signature = check(AllowedSigners.NOBODY, "unchecked/certificate.sig");
    assertThat(signature.validity()).isEqualTo(Validity.UNCHECKED);
    assertThat(signature.detail()).contains("not with a certificate");
  }

  @Test
  void noDamagedSignatureIsGoodAndNoneThrows() {
    Random random = new Random(20261123);
    String good = Fixtures.text("good/ecdsa256.sig");
    SshSignatureChecker checker = new SshSignatureChecker(AllowedSigners.NOBODY);
    for (int round = 0; round < 2000; round++) {
      StringBuilder damaged = new StringBuilder(good);
      int at = random.nextInt(good.length());
      char with = (char) (' ' + random.nextInt(95));
      if (good.charAt(at) == with) {
        continue;
      }
      damaged.setCharAt(at, with);
      assertThat(checker.check(damaged.toString(), MESSAGE, Fixtures.NOON).validity())
          .as("'%s' at %s", with, at)
          .isNotEqualTo(Validity.GOOD);
    }
  }
}
