package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Puts together the chain of a grant or of a commit, with its breaks. */
public final class Chains {

  private final ChainRecords records;

  private Chains(ChainRecords records) {
    this.records = records;
  }

  /** Everything that was done, or tried, under a grant, in the order of time. */
  public static List<ChainStep> ofGrant(ChainRecords records, GrantId id) {
    Chains chains = new Chains(records);
    List<ChainStep> steps = new ArrayList<>(chains.grants(id));
    chains.add(steps, decision -> belongs(decision, id), chains.under(id));
    return List.copyOf(steps);
  }

  /** What led to a landed commit, by what is attested of it. */
  public static List<ChainStep> ofCommit(ChainRecords records, Oid commit) {
    Chains chains = new Chains(records);
    List<MergeProvenance> landed =
        records.landed().stream().filter(each -> each.commit().equals(commit)).toList();
    List<ChainStep> steps = new ArrayList<>();
    landed.stream()
        .flatMap(each -> each.grants().stream())
        .map(GrantProof::id)
        .distinct()
        .forEach(id -> steps.addAll(chains.grants(id)));
    chains.add(
        steps,
        decision ->
            landed.stream()
                .flatMap(each -> each.judgements().stream())
                .anyMatch(judgement -> judgement.id().equals(decision.id())),
        landed);
    if (landed.isEmpty()) {
      steps.add(ChainStep.broken("there is no statement about " + commit));
    }
    return List.copyOf(steps);
  }

  private List<MergeProvenance> under(GrantId id) {
    return records.landed().stream()
        .filter(each -> each.grants().stream().anyMatch(grant -> grant.id().equals(id)))
        .toList();
  }

  private static boolean belongs(DecisionRecord decision, GrantId id) {
    return decision.chains().stream().anyMatch(chain -> chain.grant().equals(id))
        || decision.grants().stream().anyMatch(use -> use.grant().equals(id));
  }

  private void add(
      List<ChainStep> steps, Predicate<DecisionRecord> asked, List<MergeProvenance> landed) {
    List<ChainStep> actions = new ArrayList<>();
    records.history().decisions().stream()
        .filter(recorded -> asked.test(recorded.decision()))
        .map(recorded -> PushSteps.of(recorded, records.history()))
        .forEach(actions::add);
    landed.stream().map(each -> MergeSteps.of(each, records.history())).forEach(actions::add);
    actions.sort(Comparator.comparing(step -> step.at().orElse(Instant.MAX)));
    steps.addAll(actions);
    steps.addAll(RecordBreaks.in(records));
  }

  private List<ChainStep> grants(GrantId id) {
    List<ChainStep> steps = new ArrayList<>();
    for (GrantRecord.Trusted trusted : records.grants()) {
      if (trusted.id().equals(id)) {
        steps.add(
            ChainStep.of(
                Kind.GRANT,
                trusted.grant().validity().notBefore(),
                id
                    + " to "
                    + trusted.grant().agent()
                    + " by "
                    + Words.shown(trusted.issuer())
                    + ", until "
                    + trusted.grant().validity().expires()
                    + ": "
                    + Words.shown(trusted.grant().task().title()),
                List.of()));
      }
    }
    return steps.isEmpty()
        ? List.of(ChainStep.broken("the signed grant " + id + " is not to be found"))
        : steps;
  }
}
