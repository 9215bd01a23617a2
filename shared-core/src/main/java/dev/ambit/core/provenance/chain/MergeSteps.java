package dev.ambit.core.provenance.chain;

import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.provenance.LedgerHistory;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A commit that landed on a protected ref, with what is attested of it and what ran on it. */
final class MergeSteps {

  private MergeSteps() {}

  static ChainStep of(MergeProvenance landed, LedgerHistory history) {
    List<ChainStep> children = new ArrayList<>();
    children.add(
        new ChainStep(
            Kind.STATEMENT,
            Optional.empty(),
            landed.missing().isEmpty() ? "attested, nothing missing" : "attested",
            List.of()));
    landed
        .missing()
        .forEach(text -> children.add(ChainStep.broken("missing: " + Words.shown(text))));
    Set<Oid> about = new HashSet<>(Set.of(landed.commit()));
    landed.mapping().reviewed().ifPresent(reviewed -> about.add(reviewed.head()));
    history.links().stream()
        .filter(link -> about.contains(link.commit()))
        .forEach(link -> children.add(run(link)));
    return ChainStep.of(Kind.MERGE, landed.landing().at(), text(landed), children);
  }

  private static String text(MergeProvenance landed) {
    return landed.commit().abbreviated()
        + " onto "
        + Words.shown(landed.landing().update().ref().value())
        + " by "
        + Words.shown(landed.landing().pushers().toString())
        + ", "
        + landed.mapping().kind().word()
        + landed
            .mapping()
            .reviewed()
            .map(reviewed -> " of " + reviewed.commit().abbreviated())
            .orElse("");
  }

  private static ChainStep run(ChainLink link) {
    CheckRun run = link.run();
    return ChainStep.of(
        Kind.RUN,
        link.at(),
        Words.shown(run.kind() + " " + run.name() + ": " + run.result()),
        List.of());
  }
}
