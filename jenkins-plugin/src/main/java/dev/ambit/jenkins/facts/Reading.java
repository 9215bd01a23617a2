package dev.ambit.jenkins.facts;

import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a job's repository before its run.
 *
 * @param ref the ref that is built; for a pull request the one it comes from
 * @param revision the revision that was read, as its plugin writes it; empty if none was read
 * @param changelog what it builds that no protected ref holds, as {@link ChangelogText} reads it
 * @param definition how its pipeline differs from the trusted one
 * @param trusted the trusted pipeline, where there is one to compare with
 * @param isSettled whether a protected ref is built, where people let every commit in
 */
public record Reading(
    Optional<RefName> ref,
    Optional<String> revision,
    Fact<String> changelog,
    Fact<List<DefinitionChange>> definition,
    Optional<TrustedPipeline> trusted,
    boolean isSettled) {

  /**
   * A pipeline's text as people settled on it.
   *
   * @param path its file
   * @param text its text; empty if the trusted revision has none
   * @param where the trusted revision, for people
   */
  public record TrustedPipeline(String path, String text, String where) {}

  /** What people let onto a protected ref. */
  public static Reading settled(Optional<RefName> ref, Optional<String> revision) {
    return new Reading(
        ref, revision, Fact.known(""), Fact.known(List.of()), Optional.empty(), true);
  }

  /** A job without a repository, or one whose plugin shows nothing before the checkout. */
  public static Reading nothing() {
    return new Reading(
        Optional.empty(),
        Optional.empty(),
        Fact.known(""),
        Fact.known(List.of()),
        Optional.empty(),
        false);
  }

  /** A repository that could not be read. */
  public static Reading failed(Optional<RefName> ref, String reason) {
    return new Reading(
        ref, Optional.empty(), Fact.unknown(reason), Fact.unknown(reason), Optional.empty(), false);
  }

  /** The commits of the changelog. */
  public Fact<List<CommitFacts>> commits() {
    return changelog.fold(Reading::parsed, Fact::unknown);
  }

  /** The same reading with a changelog that turned up later, after the other. */
  public Reading withMore(String more) {
    return isSettled || !ChangelogText.isOne(more)
        ? this
        : new Reading(
            ref,
            revision,
            changelog.fold(text -> Fact.known(text + "\n" + more), Fact::unknown),
            definition,
            trusted,
            isSettled);
  }

  /** The same reading with the pipeline's text as the run really follows it. */
  public Reading following(String script) {
    return trusted.isEmpty()
        ? this
        : new Reading(
            ref,
            revision,
            changelog,
            Fact.known(
                PipelineComparison.of(
                    trusted.get().path(), trusted.get().text(), script, trusted.get().where())),
            trusted,
            isSettled);
  }

  private static Fact<List<CommitFacts>> parsed(String text) {
    try {
      return Fact.known(ChangelogText.read(text));
    } catch (IllegalArgumentException e) {
      return Fact.unknown("the changelog cannot be read: " + e.getMessage());
    }
  }
}
