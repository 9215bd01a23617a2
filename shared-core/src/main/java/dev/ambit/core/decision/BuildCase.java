package dev.ambit.core.decision;

import dev.ambit.core.facts.BuildFacts;
import dev.ambit.core.identity.Actor;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantRecord;
import java.util.List;
import java.util.Optional;

/**
 * A build, ready to be judged.
 *
 * @param facts the facts
 * @param actor who stands behind its causes
 * @param commits what it builds that people have not let onto a protected ref
 * @param treatment the strictest of the actor's and the commits'
 * @param grant the grant it claims
 * @param standing the rules and grants that hold now
 */
public record BuildCase(
    BuildFacts facts,
    Actor actor,
    List<BuiltCommit> commits,
    Treatment treatment,
    GrantUse grant,
    Standing standing) {

  public BuildCase {
    commits = List.copyOf(commits);
  }

  /** Whether agent work is in it that the policy restricts. */
  public boolean isRestricted() {
    return treatment.compareTo(Treatment.RESTRICTED) >= 0;
  }

  /** The trusted grant it claims, whether or not it may be used here. */
  public Optional<Grant> claimed() {
    return grant
        .record()
        .flatMap(
            record -> record.fold(trusted -> Optional.of(trusted.grant()), r -> Optional.empty()));
  }

  /** The digest of the trusted grant it claims, in hexadecimal. */
  public Optional<String> grantDigest() {
    return grant
        .record()
        .flatMap(
            record -> record.fold(t -> Optional.of(t), r -> Optional.<GrantRecord.Trusted>empty()))
        .map(GrantRecord.Trusted::digest);
  }
}
