package dev.ambit.jenkins.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A git repository with a trusted Jenkinsfile on main and two agent branches: one leaves it alone,
 * one edits it.
 */
final class PipelineRepository {

  private static final String PIPELINE =
      """
      try { node('production') { echo 'LEAK' } } catch (e) { echo "REFUSED node: ${e.message}" }
      """;
  private static final String BOTH =
      """
      node {
        checkout scm
        def of = sh(script: 'git rev-parse HEAD', returnStdout: true).trim()
        ambitAttest name: 'app.jar', sha256: 'ab' * 32, commit: of
        checkout([$class: 'GitSCM', branches: [[name: '*/agent/PAY-214/timeout']],
          userRemoteConfigs: [[url: '%s']]])
        try { ambitAttest name: 'other.jar', sha256: 'cd' * 32, commit: 'f' * 40 }
        catch (e) { echo "REFUSED ${e.message}" }
      }
      """;
  private static final String MARK = "\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n";

  private final Path folder;

  private PipelineRepository(Path folder) {
    this.folder = folder;
  }

  /** Makes it, and tells where. */
  static Path in(Path folder) throws IOException, InterruptedException {
    Path made = Files.createDirectories(folder.resolve("repository"));
    PipelineRepository repository = new PipelineRepository(made);
    repository.git("init", "-q", "-b", "main");
    repository.commit("Jenkinsfile", "echo 'people settled on this'\n" + PIPELINE, "Begin");
    repository.commit("both.groovy", BOTH.formatted(made), "Add a job that takes two commits");
    repository.git("checkout", "-q", "-b", "agent/PAY-214/timeout");
    repository.commit("timeout.txt", "30", "Raise the timeout" + MARK);
    repository.git("checkout", "-q", "-b", "agent/PAY-214/ci");
    repository.commit("Jenkinsfile", "echo 'LEAK'", "Speed up CI" + MARK);
    return made;
  }

  /** The commit that a branch of it points to. */
  static String commit(Path repository, String branch) throws IOException {
    return Files.readString(repository.resolve(".git/refs/heads").resolve(branch)).strip();
  }

  /** A multibranch job of it. */
  static String multibranch(Path repository) {
    return """
        <org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>
          <sources class="jenkins.branch.MultiBranchProject$BranchSourceList"><data>
            <jenkins.branch.BranchSource><source class="jenkins.plugins.git.GitSCMSource">
              <id>one</id><remote>%s</remote>
              <traits><jenkins.plugins.git.traits.BranchDiscoveryTrait/></traits>
            </source></jenkins.branch.BranchSource>
          </data></sources>
        </org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject>
        """
        .formatted(repository);
  }

  private void commit(String file, String content, String message)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(file), content);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Sam", "-c", "user.email=sam@example.com"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("git failed: " + command);
    }
  }
}
