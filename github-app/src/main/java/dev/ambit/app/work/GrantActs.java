package dev.ambit.app.work;

import dev.ambit.app.store.SignedRecords;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent.Kind;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.grant.Revocation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A person's acts about grants, signed and ready to be written.
 *
 * @param signers the keys that the app holds for people
 */
record GrantActs(Signers signers) {

  /** Asks for a grant. */
  GrantLog.Act request(RepositoryId repository, String person, Grant grant)
      throws NotAllowed, IOException {
    Envelope envelope = signers.sign(person, GrantRequest.TYPE, GrantWriter.json(grant));
    String title = grant.task().title();
    return act(
        repository,
        SignedRecords.Kind.REQUEST,
        List.of(Kind.GRANT_REQUESTED),
        person,
        grant,
        envelope,
        title);
  }

  /** Issues a grant. */
  GrantLog.Act issue(
      RepositoryId repository, String person, Grant grant, String note, Kind... kinds)
      throws NotAllowed, IOException {
    Envelope envelope = signers.sign(person, GrantType.GRANT, GrantWriter.json(grant));
    return act(repository, SignedRecords.Kind.GRANT, List.of(kinds), person, grant, envelope, note);
  }

  /** Signs a revocation, which is the same in every repository. */
  Envelope sign(String person, Revocation revocation) throws NotAllowed, IOException {
    return signers.sign(person, GrantType.REVOCATION, revocation.json());
  }

  /** Ends grants of one repository. */
  GrantLog.Act revoke(
      RepositoryId repository, String person, Revocation revocation, Envelope envelope)
      throws NotAllowed, IOException {
    return new GrantLog.Act(
        repository,
        SignedRecords.Kind.REVOCATION,
        List.of(Kind.GRANT_REVOKED),
        revocation.scope().toString(),
        revocation.scope().id().map(GrantId::value),
        Optional.empty(),
        person,
        signers.key(person).keyId(),
        envelope,
        revocation.scope() + ": " + revocation.reason());
  }

  private GrantLog.Act act(
      RepositoryId repository,
      SignedRecords.Kind kept,
      List<Kind> kinds,
      String person,
      Grant grant,
      Envelope envelope,
      String note)
      throws NotAllowed, IOException {
    return new GrantLog.Act(
        repository,
        kept,
        kinds,
        grant.id().value(),
        Optional.of(grant.id().value()),
        Optional.empty(),
        person,
        signers.key(person).keyId(),
        envelope,
        note);
  }
}
