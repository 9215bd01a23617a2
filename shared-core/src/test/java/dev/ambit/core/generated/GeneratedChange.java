package dev.ambit.core.generated;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.facts.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commits of a generated push. */
final class GeneratedChange {

  private static final List<String> PATHS =
      List.of(
          "src/main/A.java",
          "src/keys/k",
          "Src/Keys/K",
          "docs/a.md",
          "docs/z.md",
          ".github/workflows/ci.yml",
          "AGENTS.md",
          "pom.xml",
          "legal/terms",
          "README");
  private static final List<String> LINKS = List.of("a.md", "../src/keys", "/etc", "../..");

  private GeneratedChange() {}

  static CommitChange of(Choice choice, Person author, String message) {
    return commit(choice, author, message, paths(choice));
  }

  static CommitChange commit(
      Choice choice, Person author, String message, Fact<List<PathChange>> paths) {
    CommitFacts facts =
        new CommitFacts(
            id(choice),
            id(choice),
            choice.once(20) ? List.of() : List.of(id(choice)),
            author,
            author,
            message,
            signature(choice),
            List.of(),
            choice.once(15) ? List.of(odd()) : List.of());
    return new CommitChange(facts, paths, choice.once(20) ? List.of(odd()) : List.of());
  }

  static Oid id(Choice choice) {
    return new Oid("%040x".formatted((choice.random().nextLong() & Long.MAX_VALUE) | 1));
  }

  private static Malformation odd() {
    return new Malformation(Malformation.Kind.HEADERS, "author stands twice");
  }

  private static Fact<Optional<Signature>> signature(Choice choice) {
    if (choice.once(3)) {
      return Fact.known(
          Optional.of(
              new Signature(
                  Signature.Format.SSH,
                  choice.of(List.of(Signature.Validity.values())),
                  Optional.of("SHA256:claude"),
                  Optional.empty(),
                  "as generated")));
    }
    return Fact.known(Optional.empty());
  }

  private static Fact<List<PathChange>> paths(Choice choice) {
    if (choice.once(25)) {
      return Fact.unknown("a blob is missing");
    }
    List<PathChange> changes = new ArrayList<>();
    for (String path : choice.some(PATHS, 0).stream().limit(choice.below(5)).toList()) {
      changes.add(change(choice, path));
    }
    return Fact.known(changes);
  }

  private static PathChange change(Choice choice, String path) {
    FileMode mode = choice.once(8) ? FileMode.SYMLINK : FileMode.REGULAR;
    PathChange.Entry entry = new PathChange.Entry(mode, id(choice));
    boolean deleted = choice.once(6);
    Optional<PathChange.Entry> after = deleted ? Optional.empty() : Optional.of(entry);
    Optional<PathChange.Entry> before =
        deleted || choice.once(2)
            ? Optional.of(new PathChange.Entry(FileMode.REGULAR, id(choice)))
            : Optional.empty();
    Optional<RepoPath> link =
        mode == FileMode.SYMLINK && !deleted
            ? Optional.of(RepoPath.of(choice.of(LINKS)))
            : Optional.empty();
    return new PathChange(RepoPath.of(path), before, after, choice.below(20), link);
  }
}
