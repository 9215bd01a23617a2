package dev.ambit.wire.cel;

import com.google.common.collect.ImmutableMap;
import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.CommitCase;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The changed paths of a ref as conditions see them. */
final class CelChanges {

  private CelChanges() {}

  /** What the judged commits changed, and for a forced update what differs as a whole. */
  static List<PathChange> of(RefCase ref) {
    Stream<PathChange> commits =
        ref.commits().stream()
            .filter(commit -> commit.treatment() != Treatment.ALLOW)
            .map(CommitCase::change)
            .map(CommitChange::paths)
            .flatMap(paths -> paths.toOptional().orElse(List.of()).stream());
    Stream<PathChange> forced =
        ref.facts().change().toOptional().stream()
            .filter(change -> change.operation() == Operation.FORCE)
            .flatMap(change -> change.net().stream());
    return Stream.concat(commits, forced).toList();
  }

  /** The fields of one changed path. */
  static Map<String, Object> fields(Case judged, PathChange change) {
    return ImmutableMap.<String, Object>builder()
        .put("path", change.path().text())
        .put("added", change.added())
        .put("deleted", change.deleted())
        .put("executable", change.isNow(FileMode.EXECUTABLE))
        .put("symlink", change.isNow(FileMode.SYMLINK))
        .put("gitlink", change.isNow(FileMode.GITLINK))
        .put("lines", (long) change.lines())
        .put("copyOf", change.elsewhere().copyOf().stream().map(RepoPath::text).toList())
        .put(
            "classes",
            judged.standing().classes().of(change).stream().map(ClassId::value).sorted().toList())
        .buildOrThrow();
  }
}
