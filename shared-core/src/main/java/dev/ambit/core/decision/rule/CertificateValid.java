package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.facts.PushCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A signed push is signed by the key it names, for exactly this push. */
final class CertificateValid implements Rule {

  private static final String ID = "certificate/invalid";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return complaint(judged).stream()
        .map(
            detail ->
                judged
                    .standing()
                    .texts()
                    .finding(ID, Outcome.DENY, Subject.PUSH, Map.of("detail", detail)));
  }

  private static Optional<String> complaint(Case judged) {
    return judged
        .facts()
        .certificate()
        .fold(certificate -> certificate.flatMap(CertificateValid::complaint), Optional::of);
  }

  private static Optional<String> complaint(PushCertificate certificate) {
    if (!certificate.signature().isGood()) {
      return Optional.of(certificate.signature().detail());
    }
    return certificate.covers() ? Optional.empty() : Optional.of(certificate.detail());
  }
}
