package dev.ambit.core.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import java.util.List;
import java.util.Optional;

/**
 * Who made a commit's content, by the commit alone.
 *
 * @param commit the commit; a reviewed one where its content landed under another id
 * @param kind {@code agent}, {@code automation}, {@code human}, {@code mixed} or {@code unknown}
 * @param agent which agent or automation
 * @param grade how sure that is
 * @param evidence what it rests on
 */
public record Authorship(
    Oid commit,
    String kind,
    Optional<AgentId> agent,
    Optional<Grade> grade,
    List<Evidence> evidence) {

  private static final int MOST_EVIDENCE = 10;

  public Authorship {
    evidence = List.copyOf(evidence);
  }

  /** What was found out about a commit. */
  public static Authorship of(Oid commit, Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> named(commit, "agent", agent.agent(), agent.grade(), identity),
            automation ->
                named(commit, "automation", automation.automation(), automation.grade(), identity),
            human -> unnamed(commit, "human", identity),
            mixed -> named(commit, "mixed", mixed.agent(), mixed.grade(), identity),
            unknown -> unnamed(commit, "unknown", identity)));
  }

  /** Whether an agent had a hand in it. */
  public boolean isByAgent() {
    return kind.equals("agent") || kind.equals("mixed");
  }

  private static Authorship named(
      Oid commit, String kind, AgentId agent, Grade grade, Identity identity) {
    return new Authorship(commit, kind, Optional.of(agent), Optional.of(grade), evidence(identity));
  }

  private static Authorship unnamed(Oid commit, String kind, Identity identity) {
    return new Authorship(commit, kind, Optional.empty(), Optional.empty(), evidence(identity));
  }

  private static List<Evidence> evidence(Identity identity) {
    return identity.evidence().stream().limit(MOST_EVIDENCE).toList();
  }
}
