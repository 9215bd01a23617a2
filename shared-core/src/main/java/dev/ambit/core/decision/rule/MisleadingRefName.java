package dev.ambit.core.decision.rule;

import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Glob;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a ref's name is taken for something else. Git reads a short name as a tag before it
 * reads it as a branch, and as an object id, a full name or an option before either (gitrevisions);
 * some file systems keep one of two names that differ in case alone.
 */
final class MisleadingRefName {

  private static final Pattern READ_OTHERWISE =
      Pattern.compile("@|-.*|([A-Z]+_)?HEAD|(refs|heads|tags|remotes)/.*|[0-9a-fA-F]{40,64}");

  private MisleadingRefName() {}

  /** What the name of a branch or tag is taken for, if it is for something else. */
  static Optional<String> fault(RefName name, List<Glob> protect) {
    if (!name.isBranch() && !name.isTag()) {
      return Optional.empty();
    }
    if (name.value().codePoints().anyMatch(MisleadingRefName::isUnseen)) {
      return Optional.of("it holds characters that are not shown");
    }
    String shortName = shortName(name);
    if (READ_OTHERWISE.matcher(shortName).matches()) {
      return Optional.of("git reads " + shortName + " as something else");
    }
    return standsFor(name, protect).map(each -> "it is taken for the protected " + each);
  }

  private static Optional<String> standsFor(RefName name, List<Glob> protect) {
    if (protect.stream().anyMatch(glob -> glob.matches(name.value()))) {
      return Optional.empty();
    }
    String branch = "refs/heads/" + shortName(name);
    RepoPath path = RepoPath.of(name.value());
    return protect.stream()
        .filter(glob -> glob.text().equals(branch) || glob.matchesFolded(path))
        .map(Glob::text)
        .findFirst();
  }

  private static String shortName(RefName name) {
    return name.isTag() ? name.value().substring("refs/tags/".length()) : name.branch();
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
