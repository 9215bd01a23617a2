package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a grant came to be and ended: by the grant itself and by the log of grants. */
final class GrantSteps {

  private final ChainRecords records;
  private final GrantId id;

  private GrantSteps(ChainRecords records, GrantId id) {
    this.records = records;
    this.id = id;
  }

  /** The steps in the order of time. */
  static List<ChainStep> of(ChainRecords records, GrantId id) {
    GrantSteps grant = new GrantSteps(records, id);
    List<ChainStep> steps = new ArrayList<>(grant.requests());
    steps.addAll(grant.grants());
    steps.addAll(grant.revocations());
    return List.copyOf(steps);
  }

  /** Each request, with the approvals that followed it. */
  private List<ChainStep> requests() {
    return events(GrantEvent.Kind.GRANT_REQUESTED)
        .map(
            event ->
                ChainStep.of(
                    Kind.REQUEST, event.at(), "by " + Words.shown(event.by()), approvals()))
        .toList();
  }

  private List<ChainStep> approvals() {
    return events(GrantEvent.Kind.GRANT_APPROVED)
        .map(
            event ->
                ChainStep.of(Kind.APPROVAL, event.at(), "by " + Words.shown(event.by()), List.of()))
        .toList();
  }

  private List<ChainStep> revocations() {
    return events(GrantEvent.Kind.GRANT_REVOKED)
        .map(
            event ->
                ChainStep.of(
                    Kind.REVOCATION,
                    event.at(),
                    "by " + Words.shown(event.by()) + ": " + Words.shown(event.note()),
                    List.of()))
        .toList();
  }

  private List<ChainStep> grants() {
    List<ChainStep> steps =
        records.grants().stream()
            .filter(trusted -> trusted.id().equals(id))
            .map(this::grant)
            .toList();
    return steps.isEmpty()
        ? List.of(ChainStep.broken("the signed grant " + id + " is not to be found"))
        : steps;
  }

  private ChainStep grant(GrantRecord.Trusted trusted) {
    Optional<GrantEvent> issued =
        events(GrantEvent.Kind.GRANT_ISSUED)
            .filter(event -> event.digest().equals(trusted.digest()))
            .findFirst();
    return ChainStep.of(
        Kind.GRANT,
        issued.map(GrantEvent::at).orElse(trusted.grant().validity().notBefore()),
        text(trusted),
        issued.isPresent() || records.loggedElsewhere()
            ? List.of()
            : List.of(ChainStep.broken("the log of grants does not tell that it was issued")));
  }

  private String text(GrantRecord.Trusted trusted) {
    return id
        + " to "
        + trusted.grant().agent()
        + " by "
        + Words.shown(trusted.issuer())
        + ", until "
        + trusted.grant().validity().expires()
        + ": "
        + Words.shown(trusted.grant().task().title());
  }

  private Stream<GrantEvent> events(GrantEvent.Kind kind) {
    return records.events().stream().filter(each -> each.kind() == kind && each.isAbout(id));
  }
}
