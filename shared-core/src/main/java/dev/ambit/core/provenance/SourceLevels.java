package dev.ambit.core.provenance;

import dev.ambit.core.identity.Party;
import dev.ambit.core.provenance.Judgement.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties that a landed commit may be said to have, for a SLSA source verification summary:
 * the highest level of SLSA's source track and Ambit's own. Pure.
 */
public final class SourceLevels {

  private static final String LEVEL = "SLSA_SOURCE_LEVEL_";
  private static final String OWN = "ORG_SOURCE_AMBIT_";

  private SourceLevels() {}

  /** The properties; the level first. */
  public static List<String> of(MergeProvenance provenance) {
    List<String> levels = new ArrayList<>(List.of(LEVEL + level(provenance)));
    Set<String> humans = humans(provenance);
    if (isJudged(provenance)) {
      levels.add(OWN + "JUDGED");
    }
    if (provenance.isByAgent() && !provenance.grants().isEmpty()) {
      levels.add(OWN + "GRANTED");
    }
    if (provenance.mapping().holds() && provenance.mapping().reviewed().isPresent()) {
      levels.add(OWN + "REVIEWED_TREE");
    }
    if (!humans.isEmpty()) {
      levels.add(OWN + (humans.size() > 1 ? "TWO_HUMANS" : "ONE_HUMAN"));
    }
    return List.copyOf(levels);
  }

  /** Whether a decision let it land, and what landed is what was judged. */
  public static boolean passes(MergeProvenance provenance) {
    return provenance.judgement(Role.LANDING).isPresent() && provenance.mapping().holds();
  }

  /**
   * 1: it is in version control. 2: and the ref's history is unbroken and this statement exists. 3:
   * and a decision that was enforced let it land, and nothing is missing. 4: and two people stand
   * behind exactly this content. An agent is never one of them.
   */
  private static int level(MergeProvenance provenance) {
    if (provenance.landing().lapse().isPresent()) {
      return 1;
    }
    if (!isJudged(provenance) || !provenance.missing().isEmpty()) {
      return 2;
    }
    return humans(provenance).size() > 1 ? 4 : 3;
  }

  private static boolean isJudged(MergeProvenance provenance) {
    return provenance.judgement(Role.LANDING).filter(Judgement::enforcedAllow).isPresent();
  }

  /** The people who asked for one of its decisions by their own account, or approved one. */
  private static Set<String> humans(MergeProvenance provenance) {
    Set<String> humans = new TreeSet<>();
    provenance.approvals().forEach(approval -> humans.add(approval.approver()));
    provenance.judgements().stream()
        .map(Judgement::actor)
        .filter(actor -> actor.party().filter(Party.HUMAN::equals).isPresent())
        .filter(actor -> actor.conflict().isEmpty())
        .flatMap(actor -> actor.id().stream())
        .forEach(humans::add);
    return humans;
  }
}
