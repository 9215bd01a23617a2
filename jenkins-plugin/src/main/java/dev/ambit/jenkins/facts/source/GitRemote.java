package dev.ambit.jenkins.facts.source;

import dev.ambit.jenkins.facts.FetchSource;
import hudson.model.Item;
import hudson.plugins.git.BranchSpec;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.UserRemoteConfig;
import hudson.scm.SCM;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jenkins.plugins.git.GitSCMFileSystem;
import jenkins.scm.api.SCMFileSystem;

/**
 * One repository that a job or a step fetches from, with the credential it names.
 *
 * @param scm what it stands in
 * @param config the repository
 */
record GitRemote(GitSCM scm, UserRemoteConfig config) {

  private static final String USUAL = "origin";

  /** The repositories that it fetches from; none if it is not git. */
  static List<GitRemote> of(SCM scm) {
    return scm instanceof GitSCM git
        ? git.getUserRemoteConfigs().stream().map(each -> new GitRemote(git, each)).toList()
        : List.of();
  }

  /** The name git knows it by. */
  String name() {
    return Optional.ofNullable(config.getName()).filter(n -> !n.isBlank()).orElse(USUAL);
  }

  FetchSource source() {
    return new FetchSource(
        Optional.ofNullable(config.getUrl()).orElse(""),
        Optional.ofNullable(config.getCredentialsId()).orElse(""));
  }

  /**
   * Fetches one branch to the controller and opens it.
   *
   * @param job whose credentials count
   * @throws IOException if it cannot be fetched, or there is no such branch
   */
  GitBranch open(Item job, String branch) throws IOException, InterruptedException {
    GitSCM one =
        new GitSCM(
            List.of(config),
            List.of(new BranchSpec("refs/heads/" + branch)),
            null,
            scm.getGitTool(),
            List.of());
    if (SCMFileSystem.of(job, one) instanceof GitSCMFileSystem files) {
      return new GitBranch(files, "refs/remotes/" + name() + "/" + branch);
    }
    throw new IOException("Jenkins' git plugin opens no " + branch + " beforehand");
  }
}
