package dev.ambit.jenkins.facts;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One commit of a changelog, taken in line by line. */
final class ChangelogCommit {

  private static final String INDENT = "    ";

  private final Oid id;
  private final List<Oid> parents = new ArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private @Nullable Oid tree;
  private @Nullable Person author;
  private @Nullable Person committer;
  private boolean headersAreOver;

  ChangelogCommit(Oid id) {
    this.id = id;
  }

  /** Takes the next line: a header, a line of the message, or a path, which is not kept. */
  void take(String line) {
    if (line.startsWith(INDENT)) {
      headersAreOver = true;
      message.append(line.substring(INDENT.length())).append('\n');
    } else if (line.isBlank()) {
      headersAreOver = true;
      message.append(message.isEmpty() ? "" : "\n");
    } else if (!headersAreOver) {
      header(line);
    }
  }

  private void header(String line) {
    String[] words = line.strip().split(" ", 2);
    String value = words.length < 2 ? "" : words[1];
    switch (words[0]) {
      case "tree" -> tree = new Oid(value.strip());
      case "parent" ->
          Arrays.stream(value.split(" "))
              .filter(w -> !w.isBlank())
              .map(Oid::new)
              .forEach(parents::add);
      case "author" -> author = once(author, PersonText.read(value));
      case "committer" -> committer = once(committer, PersonText.read(value));
      default -> {}
    }
  }

  private Person once(@Nullable Person before, Person now) {
    if (before != null) {
      throw new IllegalArgumentException("commit " + id + " says twice who made it");
    }
    return now;
  }

  /**
   * What was taken in.
   *
   * @throws IllegalArgumentException if its tree or the people who made it are missing
   */
  CommitFacts facts() {
    if (tree == null || author == null || committer == null) {
      throw new IllegalArgumentException("commit " + id + " is told without tree or author");
    }
    return new CommitFacts(
        id,
        tree,
        parents,
        author,
        committer,
        message.toString().stripTrailing() + "\n",
        Fact.unknown("a changelog has no signatures"),
        List.of(),
        List.of());
  }
}
