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

  /** What a run has checked out. Local merges count as what was fetched for them. */
  Reading after(Run<?, ?> run, SCM scm, Optional<String> path)
      throws IOException, InterruptedException {
    Optional<Revision> marked = marked(run, scm);
    if (marked.isEmpty()) {
      return Reading.failed(Optional.empty(), "Jenkins' git plugin does not tell what it built");
    }
    Oid commit = new Oid(marked.get().getSha1String());
    for (GitRemote remote : GitRemote.of(scm)) {
      Optional<String> branch = branch(marked.get(), remote);
      if (branch.isPresent()) {
        return read(run.getParent(), remote, branch.get(), Optional.of(commit), path);
      }
    }
    return read(
        run.getParent(), GitRemote.of(scm).get(0), rules.trusted(), Optional.of(commit), path);
  }

  private static Optional<Revision> marked(Run<?, ?> run, SCM scm) {
    return Optional.of(scm)
        .filter(GitSCM.class::isInstance)
        .map(GitSCM.class::cast)
        .flatMap(git -> Optional.ofNullable(git.getBuildData(run)))
        .map((BuildData data) -> data.lastBuild)
        .map(build -> build.getMarked());
  }

  private static Optional<String> branch(Revision revision, GitRemote remote) {
    return revision.getBranches().stream()
        .map(Branch::getName)
        .filter(name -> name.matches("(refs/remotes/)?\\Q" + remote.name() + "\\E/.+"))
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
