package dev.ambit.core.provenance.chain;

import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.scope.GrantId;
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
    List<ChainStep> steps = new ArrayList<>(GrantSteps.of(records, id));
    records.runs().stream()
        .filter(run -> run.grant().filter(id.value()::equals).isPresent())
        .map(run -> RunSteps.of(run, records.events()))
        .forEach(steps::add);
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
        .forEach(id -> steps.addAll(GrantSteps.of(records, id)));
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
    List<ChainStep> actions = new ArrayList<>(steps);
    records.history().decisions().stream()
        .filter(recorded -> asked.test(recorded.decision()))
        .map(recorded -> PushSteps.of(recorded, records))
        .forEach(actions::add);
    landed.stream().map(each -> MergeSteps.of(each, records.history())).forEach(actions::add);
    actions.sort(Comparator.comparing(step -> step.at().orElse(Instant.MAX)));
    steps.clear();
    steps.addAll(actions);
    steps.addAll(RecordBreaks.in(records));
  }
}
