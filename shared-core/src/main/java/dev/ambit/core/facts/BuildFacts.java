package dev.ambit.core.facts;

import dev.ambit.core.event.BuildStart;
import dev.ambit.core.event.Oid;
import java.time.Instant;
import java.util.List;

/**
 * Everything a decision about a build is made of, read beforehand.
 *
 * @param start what is asked
 * @param now the build server's time, fixed once for the whole evaluation
 * @param commits the commits it builds that no protected ref holds; without signatures, which a
 *     build server does not read
 * @param definition how its instructions differ from those on the trusted revision; empty if they
 *     do not
 * @param checkedOut the commits of its own repository that it took: the one it is judged by first,
 *     then any other; empty where none is known
 */
public record BuildFacts(
    BuildStart start,
    Instant now,
    Fact<List<CommitFacts>> commits,
    Fact<List<DefinitionChange>> definition,
    List<Oid> checkedOut) {

  public BuildFacts {
    checkedOut = List.copyOf(checkedOut);
  }

  /** The same facts for a running build that is about to use something. */
  public BuildFacts at(BuildStart use, Instant time) {
    return new BuildFacts(use, time, commits, definition, checkedOut);
  }
}
