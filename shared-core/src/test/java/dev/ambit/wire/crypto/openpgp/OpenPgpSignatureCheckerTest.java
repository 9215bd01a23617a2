package dev.ambit.wire.crypto.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures and keyrings here were made by GnuPG. */
class OpenPgpSignatureCheckerTest {

  private static final Instant AT = Instant.parse("2025-02-01T00:00:00Z");
  private static final byte[] MESSAGE = bytes("message");

  private static byte[] bytes(String name) {
    try (InputStream in = OpenPgpSignatureCheckerTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.US_ASCII);
  }

  private static Signature check(String signature) {
    return new OpenPgpSignatureChecker(bytes("keyring.asc")).check(signature, MESSAGE, AT);
  }

  @ParameterizedTest
  @CsvSource({
    "good, BFD24903F4CDAB52986719E1C64BE52BB868891D",
    "rsa, 180D3EE71EF6BD2F8C7C047033C3C156A7EFFE13",
    "sub, ABA4C8B9D935E285753B9448E32F3D3DBAE90CF2",
    "before-expiry, C8C7B845ABED4AFB82B406AEF83E37EFCC417F8E",
  })
  void takesWhatGnuPgSignedAndTellsThePrimaryKey(String name, String fingerprint) {
    Signature signature = check(text(name + ".asc"));
    assertThat(signature.validity()).as(signature.detail()).isEqualTo(Validity.GOOD);
    assertThat(signature.key()).contains(fingerprint);
    assertThat(signature.principal()).isEmpty();
  }

  @Test
  void readsABinaryKeyring() {
    Signature signature =
        new OpenPgpSignatureChecker(bytes("keyring.gpg")).check(text("good.asc"), MESSAGE, AT);
    assertThat(signature.validity()).isEqualTo(Validity.GOOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"after-expiry", "revoked", "sha1"})
  void doesNotRelyOnWeakSignaturesOrKeysThatDoNotHold(String name) {
    Signature signature = check(text(name + ".asc"));
    assertThat(signature.validity()).as(signature.detail()).isEqualTo(Validity.UNCHECKED);
    assertThat(signature.key()).isPresent();
  }

  @Test
  void tellsTheKeyIdOfAKeyThatIsNotInTheKeyring() {
    Signature signature = check(text("unknown.asc"));
    assertThat(signature.validity()).isEqualTo(Validity.UNCHECKED);
    assertThat(signature.key()).contains("243C3F9CBE6C705F");
    assertThat(signature.detail()).contains("no key 243C3F9CBE6C705F");
  }

  @Test
  void knowsNobodyWithoutAKeyring() {
    Signature signature =
        new OpenPgpSignatureChecker(new byte[0]).check(text("good.asc"), MESSAGE, AT);
    assertThat(signature.validity()).isEqualTo(Validity.UNCHECKED);
  }

  @Test
  void saysSoWhenTheKeyringCannotBeRead() {
    byte[] garbage = "no keyring".getBytes(StandardCharsets.US_ASCII);
    Signature signature = new OpenPgpSignatureChecker(garbage).check(text("good.asc"), MESSAGE, AT);
    assertThat(signature.validity()).isEqualTo(Validity.UNCHECKED);
    assertThat(signature.detail()).contains("keyring cannot be read");
  }

  @Test
  void refusesOtherContent() {
    byte[] other = MESSAGE.clone();
    other[3] ^= 1;
    Signature signature =
        new OpenPgpSignatureChecker(bytes("keyring.asc")).check(text("good.asc"), other, AT);
    assertThat(signature.validity()).isEqualTo(Validity.BAD);
  }

  @Test
  void refusesATextSignatureBecauseItsBytesAreNotFixed() {
    assertThat(check(text("text-mode.asc")).detail()).contains("not one over a document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PGP SIGNATURE-----",
        "-----BEGIN PGP SIGNATURE-----\n\n%%%%\n-----END PGP SIGNATURE-----\n",
        "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n"
      })
  void refusesMalformedSignatures(String armoured) {
    assertThat(check(armoured).validity()).isEqualTo(Validity.BAD);
  }

  @Test
  void refusesTwoSignaturesAndAKeyInPlaceOfASignature() {
    assertThat(check(text("keyring.asc")).validity()).isEqualTo(Validity.BAD);
  }

  @Test
  void refusesATruncatedSignature() {
    String good = text("good.asc");
    String cut = good.substring(0, 120) + good.substring(good.indexOf("\n-----END"));
    assertThat(check(cut).validity()).isEqualTo(Validity.BAD);
  }
}
