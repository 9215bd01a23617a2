package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was read of a job's repository for a run.
 *
 * @param ref the ref that is built; for a pull request the one it comes from
 * @param revision the revision that was read, as its plugin writes it; empty if none was read
 * @param changelog what it builds that no protected ref holds, as {@link ChangelogText} reads it
 * @param definition how its pipeline differs from the trusted one
 * @param trusted the trusted pipeline, where there is one to compare with
 * @param state how much of it is known yet
 * @param uses what the job itself is set up to use, in steps that nobody can refuse one by one
 * @param others further commits of the job's own repository that the run checked out
 */
public record Reading(
    Optional<RefName> ref,
    Optional<String> revision,
    Fact<String> changelog,
    Fact<List<DefinitionChange>> definition,
    Optional<TrustedPipeline> trusted,
    State state,
    List<BuildUse> uses,
    List<String> others) {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /** How much is known. */
  public enum State {
    /** Only the checkout can tell what is built; until then nothing of it is known. */
    EARLY,
    READ,
    /** A protected ref is built, where people let every commit in. */
    SETTLED
  }

  /**
   * A pipeline's text as people settled on it.
   *
   * @param path its file
   * @param text its text; empty if the trusted revision has none
   * @param where the trusted revision, for people
   * @param own the file's text on the revision that is built
   */
  public record TrustedPipeline(String path, String text, String where, String own) {

    /** Whether a run that follows this text follows one that was read. */
    public boolean explains(String script) {
      return script.equals(text) || script.equals(own);
    }
  }

  public Reading {
    uses = List.copyOf(uses);
    others = List.copyOf(others);
  }

  /** A revision that builds these commits. */
  public static Reading of(
      Optional<RefName> ref, Optional<String> revision, Fact<List<CommitFacts>> commits) {
    Fact<String> changelog =
        commits.fold(known -> Fact.known(ChangelogText.write(known)), Fact::unknown);
    return new Reading(
        ref,
        revision,
        changelog,
        Fact.known(List.of()),
        Optional.empty(),
        State.READ,
        List.of(),
        List.of());
  }

  /** What people let onto a protected ref. */
  public static Reading settled(Optional<RefName> ref, Optional<String> revision) {
    return of(ref, revision, Fact.known(List.of())).in(State.SETTLED);
  }

  /** A job without a repository. */
  public static Reading nothing() {
    return of(Optional.empty(), Optional.empty(), Fact.known(List.of()));
  }

  /** A repository that shows nothing before the checkout. */
  public static Reading early(Fact<List<DefinitionChange>> definition) {
    return nothing().defined(definition).in(State.EARLY);
  }

  /** A repository that could not be read. */
  public static Reading failed(Optional<RefName> ref, String reason) {
    return of(ref, Optional.empty(), Fact.unknown(reason)).defined(Fact.unknown(reason));
  }

  /** The commits of the changelog. */
  public Fact<List<CommitFacts>> commits() {
    return changelog.fold(Reading::parsed, Fact::unknown);
  }

  /** Whether it is known that nothing is built beyond what people let onto a protected ref. */
  public boolean isEmpty() {
    return changelog.fold(String::isEmpty, unknown -> false);
  }

  /**
   * The same reading with what a checkout brought. A commit that is known already counts once, so
   * that an approval of the run still fits it.
   */
  public Reading with(Reading checkout) {
    return new Reading(
        ref.isPresent() ? ref : checkout.ref,
        revision.isPresent() ? revision : checkout.revision,
        joined(checkout).fold(known -> Fact.known(ChangelogText.write(known)), Fact::unknown),
        trusted.isEmpty() && checkout.trusted.isPresent() ? checkout.definition : definition,
        trusted.or(() -> checkout.trusted),
        isSettled() && checkout.isEmpty() ? state : State.READ,
        uses,
        others);
  }

  /**
   * The same of a checkout of the job's own repository. A run that takes another commit there than
   * the one it was judged by is no longer a build of that one alone.
   */
  public Reading withOwn(Reading checkout) {
    Reading joined = with(checkout);
    Set<String> all = new LinkedHashSet<>(others);
    checkout.taken().map(Oid::hex).forEach(all::add);
    joined.revision.ifPresent(all::remove);
    boolean isComparable = joined.revision.filter(id -> COMMIT.matcher(id).matches()).isPresent();
    return isComparable ? joined.beside(List.copyOf(all)) : joined;
  }

  /** The commits of its own repository that the run took, the one it was judged by first. */
  public Stream<Oid> taken() {
    return Stream.concat(revision.stream(), others.stream())
        .filter(id -> COMMIT.matcher(id).matches())
        .map(Oid::new);
  }

  /** What the run was made from: the commits it took, then those under them that are new. */
  public List<String> sources() {
    Stream<Oid> under = commits().toOptional().orElse(List.of()).stream().map(CommitFacts::id);
    return Stream.concat(taken(), under).map(Oid::hex).distinct().toList();
  }

  private Reading beside(List<String> commits) {
    return new Reading(ref, revision, changelog, definition, trusted, state, uses, commits);
  }

  private Fact<List<CommitFacts>> joined(Reading checkout) {
    return commits()
        .fold(
            mine ->
                checkout.commits().fold(theirs -> Fact.known(joined(mine, theirs)), Fact::unknown),
            Fact::unknown);
  }

  private static List<CommitFacts> joined(List<CommitFacts> mine, List<CommitFacts> theirs) {
    Map<Object, CommitFacts> all = new LinkedHashMap<>();
    mine.forEach(commit -> all.putIfAbsent(commit.id(), commit));
    theirs.forEach(commit -> all.putIfAbsent(commit.id(), commit));
    return new ArrayList<>(all.values());
  }

  /** The same reading with the pipeline's text as the run really follows it. */
  public Reading following(String script) {
    return trusted.isEmpty()
        ? this
        : defined(
            Fact.known(
                PipelineComparison.of(
                    trusted.get().path(), trusted.get().text(), script, trusted.get().where())));
  }

  /** The same reading, compared with this pipeline. */
  public Reading comparedWith(TrustedPipeline pipeline) {
    return new Reading(
            ref, revision, changelog, definition, Optional.of(pipeline), state, uses, others)
        .following(pipeline.own());
  }

  /** The same reading with other words on the definition. */
  public Reading defined(Fact<List<DefinitionChange>> other) {
    return new Reading(ref, revision, changelog, other, trusted, state, uses, others);
  }

  /** The same reading of a job that is set up to use these. */
  public Reading using(List<BuildUse> what) {
    return new Reading(ref, revision, changelog, definition, trusted, state, what, others);
  }

  /** Whether a protected ref is built, where people let every commit in. */
  public boolean isSettled() {
    return state == State.SETTLED;
  }

  /** Whether only the checkout can tell what is built. */
  public boolean isEarly() {
    return state == State.EARLY;
  }

  private Reading in(State other) {
    return new Reading(ref, revision, changelog, definition, trusted, other, uses, others);
  }

  private static Fact<List<CommitFacts>> parsed(String text) {
    try {
      return Fact.known(ChangelogText.read(text));
    } catch (IllegalArgumentException e) {
      return Fact.unknown("the changelog cannot be read: " + e.getMessage());
    }
  }
}
