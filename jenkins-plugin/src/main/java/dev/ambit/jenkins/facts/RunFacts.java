package dev.ambit.jenkins.facts;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.jenkins.event.Origin;
import dev.ambit.jenkins.event.RunRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what was asked for and what was read. Pure. */
public final class RunFacts {

  private RunFacts() {}

  /** The facts of a run. */
  public static BuildFacts of(
      RunRequest request, RepositoryId repository, Reading reading, Instant now) {
    return new BuildFacts(
        request.start(repository, reading.ref()),
        now,
        reading.commits(),
        request.causes().isReplay()
            ? reading.definition().fold(changes -> replayed(changes, request), Fact::unknown)
            : reading.definition(),
        reading.taken().toList());
  }

  private static Fact<List<DefinitionChange>> replayed(
      List<DefinitionChange> changes, RunRequest request) {
    return Fact.known(
        Stream.concat(changes.stream(), Stream.of(replay(request.origin()))).toList());
  }

  /** The digest is of what is replayed: an approval of one script is none of another. */
  private static DefinitionChange replay(Origin origin) {
    String what =
        origin
            .script()
            .map(sha256 -> "a script with the digest " + sha256)
            .orElse("its causes name a replay");
    return new DefinitionChange(DefinitionChange.Kind.REPLAY, what);
  }
}
