package dev.ambit.core.generated;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import dev.ambit.core.facts.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The same push with something left out that its maker can leave out. */
public enum Weaker {
  SIGNATURES(
      commit ->
          new CommitChange(
              facts(commit.commit(), Fact.known(Optional.empty()), commit.commit().message()),
              commit.paths(),
              commit.malformations())),
  CHECKED_SIGNATURES(
      commit ->
          new CommitChange(
              facts(commit.commit(), Fact.unknown("no keys"), commit.commit().message()),
              commit.paths(),
              commit.malformations())),
  TRAILERS(
      commit ->
          new CommitChange(
              facts(commit.commit(), commit.commit().signature(), commit.commit().subject()),
              commit.paths(),
              commit.malformations())),
  PATHS(
      commit ->
          new CommitChange(
              commit.commit(), Fact.unknown("a tree is missing"), commit.malformations()));

  private final UnaryOperator<CommitChange> commit;

  Weaker(UnaryOperator<CommitChange> commit) {
    this.commit = commit;
  }

  /** The weaker push. */
  public Facts of(Facts facts) {
    return inEachRef(
        facts,
        change ->
            Regrouped.withCommits(change, change.commits().stream().map(commit).toList()));
  }

  /** The same push of which one ref cannot be read at all. */
  public static Facts withoutFirstRef(Facts facts) {
    List<RefFacts> refs = new ArrayList<>(facts.refs());
    refs.set(0, new RefFacts(refs.get(0).update(), Fact.unknown("the object is missing")));
    return new Facts(facts.push(), facts.now(), facts.certificate(), refs);
  }

  static Facts inEachRef(Facts facts, UnaryOperator<RefChange> how) {
    List<RefFacts> refs =
        facts.refs().stream()
            .map(
                ref ->
                    new RefFacts(
                        ref.update(),
                        ref.change()
                            .fold(
                                change -> Fact.known(how.apply(change)),
                                reason -> Fact.<RefChange>unknown(reason))))
            .toList();
    return new Facts(facts.push(), facts.now(), facts.certificate(), refs);
  }

  private static CommitFacts facts(
      CommitFacts commit, Fact<Optional<Signature>> signature, String text) {
    return new CommitFacts(
        commit.id(),
        commit.tree(),
        commit.parents(),
        commit.author(),
        commit.committer(),
        text,
        signature,
        commit.notes(),
        commit.malformations());
  }
}
