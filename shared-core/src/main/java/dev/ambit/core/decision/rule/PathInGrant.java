package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work under a grant changes only the paths the grant allows. */
final class PathInGrant implements Rule {

  private static final String OUTSIDE = "path/outside-grant";
  private static final String DENIED = "path/denied-by-grant";

  @Override
  public List<String> ids() {
    return List.of(OUTSIDE, DENIED);
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return Touch.in(judged)
        .filter(touch -> touch.treatment() == Treatment.GRANT)
        .flatMap(touch -> touch.grant().stream().flatMap(grant -> complaint(judged, touch, grant)));
  }

  private static Stream<Finding> complaint(Case judged, Touch touch, Grant grant) {
    if (denies(grant.scope().deny(), touch.change())) {
      return Stream.of(finding(judged, touch, DENIED, grant.scope().deny()));
    }
    boolean inside =
        grant.scope().allow().stream().anyMatch(glob -> glob.matches(touch.change().path()));
    return inside
        ? Stream.empty()
        : Stream.of(finding(judged, touch, OUTSIDE, grant.scope().allow()));
  }

  /**
   * Whether the change is of a denied path, however spelt or shown by a link, or puts a link in the
   * place of one.
   */
  static boolean denies(List<Glob> globs, PathChange change) {
    boolean link = change.isNow(FileMode.SYMLINK) || change.isNow(FileMode.GITLINK);
    return globs.stream()
        .anyMatch(
            glob ->
                change.names().anyMatch(name -> glob.matches(name) || glob.matchesFolded(name))
                    || (link && glob.mayMatchBelow(change.path())));
  }

  private static Finding finding(Case judged, Touch touch, String rule, List<Glob> globs) {
    String allowed = globs.stream().map(Glob::text).limit(5).collect(Collectors.joining(", "));
    return judged
        .standing()
        .texts()
        .finding(
            rule, Outcome.DENY, touch.subject(), Values.with(touch.values(), "allowed", allowed));
  }
}
