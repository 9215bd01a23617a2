package dev.ambit.wire.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Format;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.wire.crypto.openpgp.OpenPgpSignatureChecker;
import dev.ambit.wire.crypto.ssh.AllowedSigners;
import dev.ambit.wire.crypto.ssh.SshSignatureChecker;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureCheckersTest {

  private static final SignatureCheckers CHECKERS =
      new SignatureCheckers(
          new SshSignatureChecker(AllowedSigners.NOBODY), new OpenPgpSignatureChecker(new byte[0]));

  @ParameterizedTest
  @CsvSource({
    "-----BEGIN SSH SIGNATURE-----, SSH, BAD",
    "-----BEGIN PGP SIGNATURE-----, OPENPGP, BAD",
    "-----BEGIN PGP MESSAGE-----, OPENPGP, BAD",
    "-----BEGIN SIGNED MESSAGE-----, X509, UNCHECKED",
    "-----BEGIN SOMETHING ELSE-----, OTHER, UNCHECKED",
    "'', OTHER, UNCHECKED",
  })
  void asksByTheFirstLine(String line, Format format, Validity validity) {
    Signature signature = CHECKERS.check(line + "\n", new byte[0], Instant.EPOCH);
    assertThat(signature.format()).isEqualTo(format);
    assertThat(signature.validity()).isEqualTo(validity);
  }
}
