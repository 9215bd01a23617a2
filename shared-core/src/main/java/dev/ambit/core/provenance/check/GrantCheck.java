package dev.ambit.core.provenance.check;

import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.GrantAmount;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.check.Check.Topic;
import dev.ambit.core.scope.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each grant was signed by somebody trusted, and was for this actor, repository and time. */
final class GrantCheck {

  private final Proof proof;

  private GrantCheck(Proof proof) {
    this.proof = proof;
  }

  static List<Check> of(Proof proof) {
    GrantCheck check = new GrantCheck(proof);
    List<Check> checks = new ArrayList<>();
    proof.said().grants().forEach(grant -> checks.add(check.of(grant)));
    proof.found().stream()
        .flatMap(decision -> decision.grants().stream())
        .map(GrantAmount::grant)
        .distinct()
        .filter(id -> proof.said().grants().stream().noneMatch(said -> said.id().equals(id)))
        .forEach(id -> checks.add(Check.missing(Topic.GRANT, "grant " + id + " was used")));
    return checks;
  }

  private Check of(GrantProof said) {
    String name = "grant " + said.id();
    Fact<Signed<Grant>> found = proof.grants().get(said.digest());
    if (found == null) {
      return Check.missing(Topic.GRANT, name + " was not looked for");
    }
    return found.fold(
        grant -> of(name, said, grant),
        reason -> Check.missing(Topic.GRANT, name + ": " + Words.shown(reason)));
  }

  private Check of(String name, GrantProof said, Signed<Grant> signed) {
    if (signed.by().isEmpty()) {
      return Check.fails(Topic.GRANT, name + ": no trusted key signed it");
    }
    if (!signed.by().get().mayBe(said.issuer())) {
      return Check.fails(
          Topic.GRANT, name + ": " + signed.by().get().key() + " is not its issuer's key");
    }
    return objection(said, signed.content())
        .map(why -> Check.fails(Topic.GRANT, name + ": " + why))
        .orElse(
            Check.holds(
                Topic.GRANT,
                name
                    + " by "
                    + Words.shown(said.issuer())
                    + ", signed by "
                    + signed.by().get().key()));
  }

  private Optional<String> objection(GrantProof said, Grant grant) {
    if (!grant.id().equals(said.id())
        || !grant.owner().equals(said.owner())
        || !grant.agent().equals(said.agent())) {
      return Optional.of("it says something else");
    }
    if (!grant.audience().contains(proof.said().repository())) {
      return Optional.of("it is not for this repository");
    }
    return proof.found().stream()
        .filter(decision -> uses(decision, said))
        .flatMap(decision -> objection(grant, decision).stream())
        .findFirst();
  }

  private static boolean uses(DecisionRecord decision, GrantProof said) {
    return decision.grants().stream().anyMatch(use -> use.grant().equals(said.id()));
  }

  private static Optional<String> objection(Grant grant, DecisionRecord decision) {
    if (decision.actor().principals().stream().noneMatch(grant.principals()::contains)) {
      return Optional.of("it does not name who used it");
    }
    Instant at = decision.at();
    boolean valid =
        !at.isBefore(grant.validity().notBefore()) && at.isBefore(grant.validity().expires());
    return valid ? Optional.empty() : Optional.of("it was used out of its time");
  }
}
