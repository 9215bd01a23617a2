package dev.ambit.core.decision.grant;

import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.RuleTexts;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.scope.Grant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to use a grant for.
 *
 * @param repository the repository it happens in
 * @param ref the ref and what comes to it; empty for a build
 * @param actor who acts
 * @param principals the actor's principals, and the keys that signed every commit that needs the
 *     grant
 * @param now the server's time
 * @param texts the words
 */
public record Intent(
    RepositoryId repository,
    Optional<RefFacts> ref,
    Actor actor,
    List<Principal> principals,
    Instant now,
    RuleTexts texts) {

  public Intent {
    principals = List.copyOf(principals);
  }

  /** What findings are about. */
  Subject subject() {
    return ref.map(facts -> Subject.of(facts.update().ref())).orElse(Subject.PUSH);
  }

  /** The ref's name in words. */
  String place() {
    return ref.map(facts -> facts.update().ref().value()).orElse("the build");
  }

  /** A denial of {@code grant} for this intent, in the words of {@code rule}. */
  Finding denial(String rule, Grant grant, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("grant", grant.id().value());
    all.put("owner", grant.owner());
    all.put("ref", place());
    all.put("agent", grant.agent().value());
    return texts.finding(rule, Outcome.DENY, subject(), all);
  }
}
