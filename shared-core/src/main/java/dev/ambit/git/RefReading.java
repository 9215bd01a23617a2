package dev.ambit.git;

import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import java.util.List;

/** Reads what the updates of one push bring, ref by ref. */
record RefReading(
    RefAliases aliases, Peeling peeling, RefMoves moves, CommitReading commits, NetChange net) {

  /** What {@code update} brings; unknown where that cannot be read. */
  RefFacts facts(RefUpdate update) {
    try {
      return new RefFacts(update, Fact.known(read(update)));
    } catch (Unreadable e) {
      return new RefFacts(update, Fact.<RefChange>unknown(e.reason()));
    }
  }

  /** What {@code update} brings. */
  RefChange read(RefUpdate update) throws Unreadable {
    aliases.requireNone(update.ref());
    Peeled old = peeling.peel(GitIds.jgit(update.oldId()));
    Peeled now = peeling.peel(GitIds.jgit(update.newId()));
    RefMove move = moves.of(update, old, now);
    List<CommitChange> changes = commits.readAll(move.brought());
    return new RefChange(
        move.operation(),
        now.kind(),
        now.tags(),
        changes,
        net.of(move.operation(), old, now, changes),
        move.dropped().stream().map(GitIds::core).sorted().toList());
  }
}
