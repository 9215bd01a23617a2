package dev.ambit.core.decision.judge;

import dev.ambit.core.decision.BuildCase;
import dev.ambit.core.decision.BuiltCommit;
import dev.ambit.core.decision.GrantUse;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.Standing;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.decision.grant.GrantUses;
import dev.ambit.core.decision.grant.Intent;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.identity.ActorIdentifier;
import dev.ambit.core.scope.GrantClaims;
import java.util.List;
import java.util.Optional;

/** Makes facts about a build ready to be judged: who, under which treatment, with which grant. */
public final class BuildCases {

  private static final String PLACE = "build";

  private final BuildFacts facts;
  private final Standing standing;
  private final GrantClaims claims;
  private final Actor actor;

  private BuildCases(BuildFacts facts, Standing standing) {
    this.facts = facts;
    this.standing = standing;
    this.claims = GrantClaims.of(facts);
    Actor known = ActorIdentifier.identify(facts.start().principals(), standing.registry());
    this.actor = GrantedAgent.orSelf(known, claims.ids(), standing);
  }

  /** The case that these facts make under these rules. */
  public static BuildCase of(BuildFacts facts, Standing standing) {
    return new BuildCases(facts, standing).build();
  }

  private BuildCase build() {
    List<BuiltCommit> commits =
        facts.commits().toOptional().orElse(List.of()).stream().map(this::commit).toList();
    Policy.Agents agents = standing.policy().agents();
    Treatment treatment =
        commits.stream()
            .map(commit -> Treatments.ofAuthor(commit.identity(), agents))
            .reduce(Treatments.ofActor(actor, agents), Treatment::or);
    return new BuildCase(facts, actor, commits, treatment, grant(treatment), standing);
  }

  private BuiltCommit commit(CommitFacts commit) {
    Optional<String> branch = facts.start().ref().map(RefName::branch);
    return new BuiltCommit(commit, standing.identifier().identify(commit, branch));
  }

  private GrantUse grant(Treatment treatment) {
    Intent intent =
        new Intent(
            facts.start().repository(),
            Optional.empty(),
            actor,
            actor.principals(),
            facts.now(),
            standing.texts().at(PLACE));
    return treatment == Treatment.ALLOW
        ? new GrantUse(List.of(), Optional.empty(), List.of())
        : GrantUses.of(intent, claims, standing.grants());
  }
}
