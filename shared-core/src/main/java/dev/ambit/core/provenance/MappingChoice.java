package dev.ambit.core.provenance;

import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.LandedFacts;
import dev.ambit.core.facts.Likeness;
import dev.ambit.core.facts.Likeness.Relation;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.provenance.Mapping.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a commit landed, by what it has in common with what was reviewed. Pure. */
public final class MappingChoice {

  private static final int MOST_PATHS = 50;
  private static final int MOST_CARRIED = 200;

  private final LandedFacts facts;
  private final ReviewBook reviews;
  private final boolean judged;
  private final boolean tipWasReviewed;

  private MappingChoice(
      LandedFacts facts, ReviewBook reviews, boolean judged, boolean tipWasReviewed) {
    this.facts = facts;
    this.reviews = reviews;
    this.judged = judged;
    this.tipWasReviewed = tipWasReviewed;
  }

  /**
   * The mapping of one landed commit.
   *
   * @param judged whether a decision let the ref move that landed it
   * @param tipWasReviewed whether the commit that the ref moved to was itself reviewed
   */
  public static Mapping of(
      LandedFacts facts, ReviewBook reviews, boolean judged, boolean tipWasReviewed) {
    return new MappingChoice(facts, reviews, judged, tipWasReviewed).choose();
  }

  /** The first 200 reviewed commits whose content landed under another id. */
  public static List<Oid> carried(LandedFacts facts, Mapping mapping) {
    return facts.likenesses().stream()
        .filter(likeness -> likeness.relation() != Relation.SAME)
        .filter(
            likeness ->
                mapping.reviewed().filter(each -> each.head().equals(likeness.head())).isPresent())
        .findFirst()
        .map(likeness -> likeness.commits().stream().limit(MOST_CARRIED).toList())
        .orElse(List.of());
  }

  private Mapping choose() {
    Optional<Likeness> closest = facts.likenesses().stream().filter(this::isKnown).findFirst();
    return closest.map(this::mapped).orElseGet(this::unreviewed);
  }

  private boolean isKnown(Likeness likeness) {
    return reviews.of(likeness.head()).isPresent();
  }

  private Mapping mapped(Likeness likeness) {
    return switch (likeness.relation()) {
      case SAME -> same(likeness);
      case MERGED -> merged(likeness);
      case REPLAYED -> mapping(Kind.REBASE, likeness, likeness.drift());
      case GATHERED -> mapping(Kind.SQUASH, likeness, likeness.drift());
    };
  }

  private Mapping same(Likeness likeness) {
    Optional<Likeness> origin = facts.likenesses().stream().filter(this::isOrigin).findFirst();
    if (origin.isPresent()) {
      List<RepoPath> drift =
          origin.get().relation() == Relation.MERGED ? ownPaths() : origin.get().drift();
      Mapping queue = mapping(Kind.QUEUE, origin.get(), drift);
      return new Mapping(
          queue.kind(),
          queue.landedTree(),
          queue.reviewed(),
          Optional.of(reviewed(likeness)),
          queue.drift(),
          queue.told());
    }
    return mapping(tipWasReviewed ? Kind.FAST_FORWARD : Kind.MERGE, likeness, List.of());
  }

  /** Whether somebody else's reviewed work went into the commit that was reviewed as it is. */
  private boolean isOrigin(Likeness likeness) {
    return likeness.relation() != Relation.SAME
        && isKnown(likeness)
        && facts.likenesses().stream()
            .filter(each -> each.relation() == Relation.SAME && isKnown(each))
            .map(this::review)
            .noneMatch(each -> !each.isOfQueue() && each.isBySameActorAs(review(likeness)));
  }

  private Mapping merged(Likeness likeness) {
    Mapping mapping = mapping(Kind.MERGE, likeness, ownPaths());
    Optional<String> unknown = facts.own().fold(paths -> Optional.empty(), Optional::of);
    return new Mapping(
        mapping.kind(),
        mapping.landedTree(),
        mapping.reviewed(),
        mapping.group(),
        mapping.drift(),
        unknown.map(reason -> "the merge could not be recomputed: " + Words.shown(reason)));
  }

  private List<RepoPath> ownPaths() {
    return facts.own().toOptional().orElse(List.of());
  }

  private Mapping unreviewed() {
    if (!judged) {
      String why = facts.left().map(Words::shown).orElse("no decision let this commit land");
      return bare(Kind.UNMAPPED, Optional.of(why));
    }
    return bare(Kind.DIRECT, Optional.empty());
  }

  private Mapping bare(Kind kind, Optional<String> told) {
    return new Mapping(kind, facts.tree(), Optional.empty(), Optional.empty(), List.of(), told);
  }

  private Mapping mapping(Kind kind, Likeness likeness, List<RepoPath> drift) {
    return new Mapping(
        kind,
        facts.tree(),
        Optional.of(reviewed(likeness)),
        Optional.empty(),
        shown(drift),
        Optional.empty());
  }

  private static List<String> shown(List<RepoPath> drift) {
    List<String> paths = new ArrayList<>();
    drift.stream().limit(MOST_PATHS).map(path -> Words.shown(path.text())).forEach(paths::add);
    if (drift.size() > MOST_PATHS) {
      paths.add("and " + (drift.size() - MOST_PATHS) + " more");
    }
    return paths;
  }

  private Mapping.Reviewed reviewed(Likeness likeness) {
    return review(likeness).at(likeness.reviewed(), likeness.reviewedTree());
  }

  private Review review(Likeness likeness) {
    return reviews.of(likeness.head()).orElseThrow();
  }
}
