package dev.ambit.hooks.receive;

import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.git.ContentLookup;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.event.CertificateVariables;
import dev.ambit.hooks.event.HookEvent;
import dev.ambit.wire.crypto.Nonce;
import dev.ambit.wire.crypto.PushCertificates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks the certificate of a signed push. */
final class SiteCertificates {

  /** Pushes over http need some seconds, because each request is a session. */
  private static final Duration SLOP = Duration.ofSeconds(60);

  private SiteCertificates() {}

  static Fact<Optional<PushCertificate>> check(
      HookEvent event, ContentLookup objects, SignatureChecker checker, Instant now) {
    Optional<CertificateVariables> told = event.environment().certificate();
    if (told.isEmpty()) {
      return Fact.known(Optional.empty());
    }
    try {
      byte[] text = objects.blob(told.get().blob());
      PushCertificates certificates = new PushCertificates(checker, SLOP);
      return Fact.known(
          Optional.of(certificates.check(text, event.push(), nonce(told.get()), now)));
    } catch (Unreadable e) {
      return Fact.unknown("the push certificate cannot be read: " + e.reason());
    }
  }

  private static Nonce nonce(CertificateVariables told) {
    return new Nonce(told.nonce().orElse(""), told.nonceStatus().orElse(""), told.nonceSlop());
  }
}
