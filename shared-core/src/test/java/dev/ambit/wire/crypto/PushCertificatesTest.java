package dev.ambit.wire.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.Push;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.Signature.Validity;
import dev.ambit.wire.crypto.openpgp.OpenPgpSignatureChecker;
import dev.ambit.wire.crypto.ssh.AllowedSigners;
import dev.ambit.wire.crypto.ssh.SshSignatureChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate here was written by {@code git push --signed} and taken from a real hook. */
class PushCertificatesTest {

  private static final String CERTIFICATE = certificate();
  private static final String NONCE = "1795419799-7a9c4f5686f55df196b89d63e6d1a8c55fdfa3a6";
  private static final Oid NOTHING = new Oid("0".repeat(40));
  private static final Oid TIP = new Oid("1085532b6b85235556217ed78dbbecccc441274a");
  private static final RefUpdate TASK = create("refs/heads/agent/PAY-214/x");
  private static final RefUpdate OTHER = create("refs/heads/b");
  private static final List<String> OPTIONS = List.of("grant=PAY-214");

  private static String certificate() {
    try (InputStream in = PushCertificatesTest.class.getResourceAsStream("push-certificate")) {
      if (in == null) {
        throw new IllegalStateException("no fixture");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RefUpdate create(String ref) {
    return new RefUpdate(new RefName(ref), NOTHING, TIP);
  }

  private static Push push(List<RefUpdate> updates, List<String> options) {
    return new Push(
        new RepositoryId("git.example.com", "payments/checkout"),
        new Transport(ServerKind.PLAIN, "ssh", List.of(), List.of()),
        updates,
        options);
  }

  private static PushCertificate check(String text, Push push, Nonce nonce) {
    SignatureCheckers checkers =
        new SignatureCheckers(
            new SshSignatureChecker(AllowedSigners.NOBODY),
            new OpenPgpSignatureChecker(new byte[0]));
    return new PushCertificates(checkers, Duration.ofSeconds(60))
        .check(
            text.getBytes(StandardCharsets.UTF_8),
            push,
            nonce,
            Instant.parse("2026-11-23T12:00:00Z"));
  }

  private static Nonce nonce(String status) {
    return new Nonce(NONCE, status, OptionalLong.empty());
  }

  private static PushCertificate check(Nonce nonce) {
    return check(CERTIFICATE, push(List.of(TASK, OTHER), OPTIONS), nonce);
  }

  @Test
  void aRealSignedPushIsCovered() {
    PushCertificate checked = check(nonce("OK"));
    assertThat(checked.signature().validity()).isEqualTo(Validity.GOOD);
    assertThat(checked.signature().key())
        .contains("SHA256:0u8XmZrggPkcGaaZJljJt3fjuSlhsKGFyuawmax0DoM");
    assertThat(checked.covers()).as(checked.detail()).isTrue();
  }

  @Test
  void theOrderOfTheUpdatesDoesNotMatter() {
    assertThat(check(CERTIFICATE, push(List.of(OTHER, TASK), OPTIONS), nonce("OK")).covers())
        .isTrue();
  }

  @Test
  void anUpdateMoreOrLessIsNotCovered() {
    List<RefUpdate> more = List.of(TASK, OTHER, create("refs/heads/main"));
    assertThat(check(CERTIFICATE, push(more, OPTIONS), nonce("OK")).covers()).isFalse();
    assertThat(check(CERTIFICATE, push(List.of(TASK), OPTIONS), nonce("OK")).covers()).isFalse();
  }

  @Test
  void otherOptionsAreNotCovered() {
    Push push = push(List.of(TASK, OTHER), List.of("grant=PAY-999"));
    assertThat(check(CERTIFICATE, push, nonce("OK")).detail()).contains("options");
  }

  @ParameterizedTest
  @CsvSource({"BAD", "MISSING", "UNSOLICITED", "SLOP", "''", "ok"})
  void onlyANonceThatGitCallsGoodIsTaken(String status) {
    PushCertificate checked = check(nonce(status));
    assertThat(checked.covers()).isFalse();
    assertThat(checked.detail()).contains("nonce").as("tells what is wrong");
  }

  @Test
  void aReplayedNonceIsNotTakenWhateverGitSays() {
    Nonce other = new Nonce("1795419800-00", "OK", OptionalLong.empty());
    assertThat(check(other).detail()).contains("not the one that was asked for");
  }

  @ParameterizedTest
  @CsvSource({"60, true", "-60, true", "61, false", "-9223372036854775808, false"})
  void aNonceOfAnotherSessionIsTakenWithinTheSlop(long seconds, boolean covers) {
    Nonce nonce = new Nonce("1795419800-00", "SLOP", OptionalLong.of(seconds));
    assertThat(check(nonce).covers()).isEqualTo(covers);
  }

  @Test
  void aChangedCertificateIsNotGood() {
    String changed = CERTIFICATE.replace("refs/heads/b", "refs/heads/main");
    Push push = push(List.of(TASK, create("refs/heads/main")), OPTIONS);
    PushCertificate checked = check(changed, push, nonce("OK"));
    assertThat(checked.covers()).isTrue();
    assertThat(checked.signature().validity()).isEqualTo(Validity.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version 0.1 | version 0.2 | does not start with",
        "pusher  | pushed  | no pusher",
        "nonce  | noise  | headers are not the ones",
        "pushee  | nonce x\\nnonce  | headers are not the ones",
        "-----BEGIN SSH | -----START SSH | no signature",
        "refs/heads/b | heads/b | ref name",
        "441274a refs/heads/b | 441274a | old id, new id, ref",
        "1085532b6b8 | 1085532B6b8 | hexadecimal",
      })
  void aCertificateThatGitWouldNotWriteIsMalformed(String from, String to, String reason) {
    String text = CERTIFICATE.replace(from.strip(), to.strip().replace("\\n", "\n"));
    PushCertificate checked = check(text, push(List.of(TASK, OTHER), OPTIONS), nonce("OK"));
    assertThat(checked.covers()).isFalse();
    assertThat(checked.signature().validity()).isEqualTo(Validity.BAD);
    assertThat(checked.detail()).contains(reason);
  }
}
