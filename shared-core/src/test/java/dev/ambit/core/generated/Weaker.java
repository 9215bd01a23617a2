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
  SIGNATURES {
    @Override
    CommitChange without(CommitChange commit) {
      return with(commit, Fact.known(Optional.empty()), commit.commit().message());
    }
  },
  CHECKED_SIGNATURES {
    @Override
    CommitChange without(CommitChange commit) {
      return with(commit, Fact.unknown("no keys"), commit.commit().message());
    }
  },
  TRAILERS {
    @Override
    CommitChange without(CommitChange commit) {
      return with(commit, commit.commit().signature(), commit.commit().subject());
    }
  },
  PATHS {
    @Override
    CommitChange without(CommitChange commit) {
      return new CommitChange(
          commit.commit(), Fact.unknown("a tree is missing"), commit.malformations());
    }
  };

  abstract CommitChange without(CommitChange commit);

  /** The weaker push. */
  public Facts of(Facts facts) {
    return inEachRef(
        facts,
        change ->
            Regrouped.withCommits(change, change.commits().stream().map(this::without).toList()));
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

  private static CommitChange with(
      CommitChange change, Fact<Optional<Signature>> signature, String message) {
    CommitFacts commit = change.commit();
    CommitFacts facts =
        new CommitFacts(
            commit.id(),
            commit.tree(),
            commit.parents(),
            commit.author(),
            commit.committer(),
            message,
            signature,
            commit.notes(),
            commit.malformations());
    return new CommitChange(facts, change.paths(), change.malformations());
  }
}
