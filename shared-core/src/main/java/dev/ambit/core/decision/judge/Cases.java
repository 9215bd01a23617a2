package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.GrantUse;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.decision.grant.GrantUses;
import dev.ambit.core.decision.grant.Intent;
import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.ActorIdentifier;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.scope.GrantClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes facts ready to be judged: who, under which treatment, with which grant. */
public final class Cases {

  private final Facts facts;
  private final Standing standing;
  private final Actor actor;

  private Cases(Facts facts, Standing standing) {
    this.facts = facts;
    this.standing = standing;
    this.actor = actor(facts, standing);
  }

  /** The case that these facts make under these rules. */
  public static Case of(Facts facts, Standing standing) {
    Cases cases = new Cases(facts, standing);
    return new Case(facts, cases.actor, facts.refs().stream().map(cases::ref).toList(), standing);
  }

  private RefCase ref(RefFacts ref) {
    List<CommitCase> commits =
        ref.change().toOptional().map(RefChange::commits).orElse(List.of()).stream()
            .map(change -> commit(ref, change))
            .toList();
    Treatment treatment =
        commits.stream().map(CommitCase::treatment).reduce(ofActor(), Treatment::or);
    GrantUse grant =
        treatment == Treatment.ALLOW
            ? new GrantUse(List.of(), Optional.empty(), List.of())
            : GrantUses.of(
                intent(ref, commits), GrantClaims.of(facts.push(), ref), standing.grants());
    return new RefCase(ref, isProtected(ref), commits, treatment, grant);
  }

  private CommitCase commit(RefFacts ref, CommitChange change) {
    Identity identity =
        standing.identifier().identify(change.commit(), Optional.of(ref.update().ref().branch()));
    return new CommitCase(change, identity, ofAuthor(identity).or(ofActor()));
  }

  private Treatment ofActor() {
    return Treatments.ofActor(actor, standing.policy().agents());
  }

  private Treatment ofAuthor(Identity identity) {
    return Treatments.ofAuthor(identity, standing.policy().agents());
  }

  private Intent intent(RefFacts ref, List<CommitCase> commits) {
    List<Principal> principals = new ArrayList<>(actor.principals());
    principals.addAll(commonSigners(commits));
    return new Intent(
        facts.push().repository(),
        Optional.of(ref),
        actor,
        principals,
        facts.now(),
        standing.texts());
  }

  /** The keys that signed every commit that needs a grant: each proves who made all of them. */
  private static Set<Principal> commonSigners(List<CommitCase> commits) {
    return commits.stream()
        .filter(commit -> commit.treatment() == Treatment.GRANT)
        .map(commit -> signers(commit.change().commit()))
        .reduce((left, right) -> left.stream().filter(right::contains).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static Set<Principal> signers(CommitFacts commit) {
    return commit.signature().toOptional().flatMap(signature -> signature).stream()
        .filter(Signature::isGood)
        .flatMap(s -> s.key().map(key -> ActorIdentifier.principal(s.format(), key)).stream())
        .collect(Collectors.toSet());
  }

  private boolean isProtected(RefFacts ref) {
    String name = ref.update().ref().value();
    return standing.policy().protect().stream().anyMatch(glob -> glob.matches(name));
  }

  private static Actor actor(Facts facts, Standing standing) {
    Actor actor =
        ActorIdentifier.identify(
            facts.push().transport(),
            facts.certificate().toOptional().flatMap(certificate -> certificate),
            standing.registry());
    return GrantedAgent.orSelf(actor, GrantClaims.in(facts), standing);
  }
}
