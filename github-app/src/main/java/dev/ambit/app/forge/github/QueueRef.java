package dev.ambit.app.forge.github;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The branch that GitHub's merge queue makes for a group: {@code
 * gh-readonly-queue/<target>/pr-<number>-<base commit>}. Nobody but GitHub can write such branches.
 *
 * @param target where the group is to land
 * @param number the pull request that it adds
 * @param base what it stands on
 */
record QueueRef(RefName target, int number, Oid base) {

  private static final Pattern NAME =
      Pattern.compile("refs/heads/gh-readonly-queue/(.+)/pr-([1-9][0-9]{0,8})-([0-9a-f]{40})");

  static Optional<QueueRef> read(RefName ref) {
    Matcher name = NAME.matcher(ref.value());
    return name.matches()
        ? Optional.of(
            new QueueRef(
                new RefName("refs/heads/" + name.group(1)),
                Integer.parseInt(name.group(2)),
                new Oid(name.group(3))))
        : Optional.empty();
  }
}
