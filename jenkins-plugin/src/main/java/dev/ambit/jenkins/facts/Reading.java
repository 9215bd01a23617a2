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
 * @param commits what it builds that no protected ref holds
 * @param definition how its pipeline differs from the trusted one
 * @param trusted the trusted pipeline, where there is one to compare with
 */
public record Reading(
    Optional<RefName> ref,
    Optional<String> revision,
    Fact<List<CommitFacts>> commits,
    Fact<List<DefinitionChange>> definition,
    Optional<TrustedPipeline> trusted) {

  /**
   * A pipeline's text as people settled on it.
   *
   * @param path its file
   * @param text its text; empty if the trusted revision has none
   * @param where the trusted revision, for people
   */
  public record TrustedPipeline(String path, String text, String where) {}

  /** A job whose repository says nothing: it has none, or none that can be read beforehand. */
  public static Reading nothing() {
    return new Reading(
        Optional.empty(),
        Optional.empty(),
        Fact.known(List.of()),
        Fact.known(List.of()),
        Optional.empty());
  }

  /** A repository that could not be read. */
  public static Reading failed(Optional<RefName> ref, String reason) {
    return new Reading(
        ref, Optional.empty(), Fact.unknown(reason), Fact.unknown(reason), Optional.empty());
  }
}
