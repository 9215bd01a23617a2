package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.object.CommitParser;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jenkins.plugins.git.GitSCMFileSystem;
import jenkins.scm.api.SCMFile;
import org.eclipse.jgit.lib.Repository;

/**
 * A branch in the copy of its repository that the controller keeps. Commits are read from it as
 * they are, not from a changelog: also merges, commits without changes, and those built before.
 *
 * @param files the copy
 * @param ref the branch in it
 */
record GitBranch(GitSCMFileSystem files, String ref) implements Closeable {

  /** Work that nobody let onto a protected ref is seldom longer; what is, is not judged. */
  private static final int MOST = 2_000;

  /** The commit it points to. */
  Oid tip() throws IOException, InterruptedException {
    return files.invoke(
        repository -> {
          try (CommitLookup commits = lookup(repository)) {
            return commits
                .resolve(ref)
                .orElseThrow(() -> new IOException("the repository has no " + ref));
          }
        });
  }

  /** The text of a file; empty if there is none. */
  String text(String path) throws IOException, InterruptedException {
    SCMFile file = files.child(path);
    return file.isFile() ? file.contentAsString() : "";
  }

  /** What is reachable from a commit and from none of the others, newest first. */
  Fact<List<CommitFacts>> commits(List<Oid> without, Oid from)
      throws IOException, InterruptedException {
    return files.invoke(repository -> commits(repository, without, from));
  }

  private static Fact<List<CommitFacts>> commits(
      Repository repository, List<Oid> without, Oid from) {
    try (CommitLookup lookup = lookup(repository);
        Stream<Fact<CommitFacts>> range = lookup.range(without, from)) {
      return together(range.limit(MOST + 1L).toList());
    } catch (IllegalArgumentException e) {
      return Fact.unknown(
          "commit " + from + " is not in what the repository serves: " + e.getMessage());
    }
  }

  private static Fact<List<CommitFacts>> together(List<Fact<CommitFacts>> facts) {
    if (facts.size() > MOST) {
      return Fact.unknown("more than " + MOST + " commits are on no trusted branch");
    }
    List<CommitFacts> commits = new ArrayList<>();
    for (Fact<CommitFacts> fact : facts) {
      if (fact.toOptional().isEmpty()) {
        return fact.fold(known -> Fact.known(List.of(known)), Fact::unknown);
      }
      fact.toOptional().ifPresent(commits::add);
    }
    return Fact.known(List.copyOf(commits));
  }

  private static CommitLookup lookup(Repository repository) {
    return CommitLookup.in(repository, CommitParser.withoutChecking());
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
