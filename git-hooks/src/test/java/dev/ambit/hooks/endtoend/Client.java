package dev.ambit.hooks.endtoend;

import dev.ambit.story.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody's clone.
 *
 * @param git git in the clone
 * @param url the repository on the server
 * @param environment how the server is reached
 */
record Client(Git git, String url, Map<String, String> environment) {

  /** A clone with one commit. */
  static Client of(Path folder, String url, Map<String, String> environment) throws IOException {
    Git git = new Git(Files.createDirectories(folder), folder.resolve("home")).prepared();
    git.run("init", "--quiet", "--initial-branch=main");
    List<String> commit =
        List.of(
            "-c",
            "user.name=Robin Example",
            "-c",
            "user.email=robin@example.com",
            "commit",
            "--quiet",
            "--allow-empty",
            "-m",
            "Start");
    git.require(Map.of(), new byte[0], commit);
    return new Client(git, url, environment);
  }

  /** Pushes main to a branch of the server. */
  Git.Result push(String branch, String... options) {
    List<String> command = new ArrayList<>(List.of("-c", "credential.helper="));
    command.addAll(List.of(options));
    command.addAll(
        List.of("push", "--push-option", "grant=PAY-214", url, "main:refs/heads/" + branch));
    return git.attempt(environment, new byte[0], command);
  }
}
