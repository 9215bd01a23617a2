package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.jenkins.facts.BranchSpecText;
import dev.ambit.jenkins.facts.FetchSource;
import dev.ambit.jenkins.facts.Reading;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.plugins.git.Branch;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;
import hudson.scm.SCM;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a git repository holds beyond the trusted branch: of a branch before the run, of a
 * commit after its checkout. Loaded only where Jenkins has its git plugin.
 */
final class GitReading {

  /** What the git plugin writes where it checked out a commit by its id. */
  private static final String DETACHED = "detached";

  private final ReadingRules rules;

  GitReading(ReadingRules rules) {
    this.rules = rules;
  }

  static boolean reads(SCM scm) {
    return scm instanceof GitSCM;
  }

  static Stream<FetchSource> sources(SCM scm) {
    return GitRemote.of(scm).stream().map(GitRemote::source);
  }

  /**
   * What a job builds by its configuration; empty if only the checkout can tell which branch.
   *
   * @param path the pipeline's file, if the job follows one
   */
  Optional<Reading> before(
      Job<?, ?> job, SCM scm, Map<String, String> inputs, Optional<String> path)
      throws IOException, InterruptedException {
    if (!(scm instanceof GitSCM git)
        || git.getUserRemoteConfigs().size() != 1
        || git.getBranches().size() != 1) {
      return Optional.empty();
    }
    GitRemote remote = GitRemote.of(git).get(0);
    Optional<String> branch =
        BranchSpecText.branch(git.getBranches().get(0).getName(), inputs, remote.name());
    return branch.isEmpty()
        ? Optional.empty()
        : Optional.of(read(job, remote, branch.get(), Optional.empty(), path));
  }

  /**
   * What a run has checked out of the repositories of {@code scm}. Local merges count as what was
   * fetched for them.
   */
  Reading after(Run<?, ?> run, SCM scm, Optional<String> path)
      throws IOException, InterruptedException {
    List<GitRemote> remotes = GitRemote.of(scm);
    List<Revision> revisions = revisions(run, remotes);
    if (revisions.isEmpty()) {
      return Reading.failed(Optional.empty(), "Jenkins' git plugin does not tell what it built");
    }
    Reading all = of(run, remotes, revisions.get(0), path);
    for (Revision revision : revisions.subList(1, revisions.size())) {
      all = all.withOwn(of(run, remotes, revision, path));
    }
    return all;
  }

  private Reading of(
      Run<?, ?> run, List<GitRemote> remotes, Revision revision, Optional<String> path)
      throws IOException, InterruptedException {
    Optional<Oid> commit = Optional.of(new Oid(revision.getSha1String()));
    for (GitRemote remote : remotes) {
      Optional<String> branch = branch(revision, remote);
      if (branch.isPresent()) {
        return read(run.getParent(), remote, branch.get(), commit, path);
      }
    }
    return read(run.getParent(), remotes.get(0), rules.trusted(), commit, path);
  }

  /** What the run took from these repositories; Jenkins does not say which of it is the latest. */
  private static List<Revision> revisions(Run<?, ?> run, List<GitRemote> remotes) {
    return run.getActions(BuildData.class).stream()
        .filter(data -> remotes.stream().anyMatch(r -> data.hasBeenReferenced(r.source().url())))
        .flatMap(data -> Optional.ofNullable(data.lastBuild).stream())
        .map(build -> build.getMarked())
        .toList();
  }

  /** The branch as the repository names it; multibranch jobs write it so, others with a remote. */
  private static Optional<String> branch(Revision revision, GitRemote remote) {
    return revision.getBranches().stream()
        .map(Branch::getName)
        .filter(name -> !name.equals(DETACHED))
        .map(name -> BranchSpecText.of(name, remote.name()))
        .filter(name -> RefName.isWellFormed("refs/heads/" + name))
        .findFirst();
  }

  private Reading read(
      Item job, GitRemote remote, String name, Optional<Oid> checkedOut, Optional<String> path)
      throws IOException, InterruptedException {
    try (GitBranch trusted = remote.open(job, rules.trusted());
        GitBranch built = remote.open(job, name)) {
      Optional<RefName> ref = Optional.of(new RefName("refs/heads/" + name));
      Oid commit = checkedOut.isPresent() ? checkedOut.get() : built.tip();
      boolean isProtected = ref.filter(rules::isProtected).isPresent();
      List<Oid> without =
          isProtected ? List.of(trusted.tip(), built.tip()) : List.of(trusted.tip());
      Reading reading = Reading.of(ref, Optional.of(commit.hex()), built.commits(without, commit));
      if (isProtected && reading.isEmpty()) {
        return Reading.settled(ref, reading.revision());
      }
      return path.isEmpty()
          ? reading
          : reading.comparedWith(
              new Reading.TrustedPipeline(
                  path.get(), trusted.text(path.get()), rules.trusted(), built.text(path.get())));
    }
  }
}
