package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.app.facts.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A repository at a Gitea, a clone of it, and what people and agents do there. */
final class GiteaShop {

  private final GiteaStage stage;
  private final String path;
  private final Path folder;
  private final Git git;

  private GiteaShop(GiteaStage stage, String path, Path folder) {
    this.stage = stage;
    this.path = path;
    this.folder = folder;
    this.git = new Git(folder, variables(folder));
  }

  /** The first commit, and the protection that needs Ambit's word on every merge. */
  static GiteaShop start(GiteaStage stage, String path, Path folder) throws IOException {
    Files.createDirectories(folder);
    GiteaShop shop = new GiteaShop(stage, path, folder);
    shop.git.run("init", "--quiet", "--initial-branch=main");
    shop.push("dana", "main", "services/checkout/App.java", "class App {}\n");
    stage
        .account("dana")
        .post(
            "/repos/" + path + "/branch_protections",
            """
            {"rule_name":"main","enable_push":false,"enable_status_check":true,
             "status_check_contexts":["ambit"]}
            """);
    return shop;
  }

  /** Commits a file on a branch, which starts at main, and pushes that by http. */
  String push(String login, String branch, String file, String content) throws IOException {
    checkOut(branch);
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, content);
    git.run("add", "--all");
    git.run("commit", "--quiet", "-m", "Work on it");
    git.run("push", "--quiet", stage.account(login).remote(path), "HEAD:refs/heads/" + branch);
    return git.run("rev-parse", "HEAD").strip();
  }

  private void checkOut(String branch) throws IOException {
    Path branches = folder.resolve(".git/refs/heads");
    if (Files.exists(branches.resolve(branch))) {
      git.run("checkout", "--quiet", branch);
    } else if (Files.exists(branches.resolve("main"))) {
      git.run("checkout", "--quiet", "-b", branch, "main");
    }
  }

  /** Opens a pull request of a branch, as soon as the server knows the branch; its number. */
  int open(String login, String branch) {
    String body = "{\"title\":\"Work\",\"head\":\"%s\",\"base\":\"main\"}".formatted(branch);
    AtomicInteger number = new AtomicInteger();
    Patience.until(
        "a pull request of " + branch + " is open",
        () -> {
          GiteaAccount.Answer answer =
              stage.account(login).ask("POST", "/repos/" + path + "/pulls", body);
          number.set(answer.body().path("number").asInt());
          return answer.status() == 201;
        });
    return number.get();
  }

  /** Waits until Ambit's newest word on a commit is this. */
  void awaitStatus(String commit, String state) {
    Patience.until("the status of " + commit + " is " + state, () -> status(commit).equals(state));
  }

  /** Ambit's newest word on a commit; empty if there is none. */
  private String status(String commit) {
    JsonNode statuses =
        stage.account("dana").get("/repos/" + path + "/commits/" + commit + "/statuses");
    for (JsonNode status : statuses) {
      if (status.path("context").asText().equals("ambit")) {
        return status.path("status").asText();
      }
    }
    return "";
  }

  /**
   * Comments in a later second than everything so far: the server tells whole seconds, and a
   * comment of the second of a verdict may have been written before it.
   */
  void say(String login, int pull, String text) {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Patience.until(
        "a second has passed", () -> Instant.now().truncatedTo(ChronoUnit.SECONDS).isAfter(before));
    stage
        .account(login)
        .post(
            "/repos/" + path + "/issues/" + pull + "/comments",
            "{\"body\":\"%s\"}".formatted(text));
  }

  /** Waits until Ambit said something that holds these words. */
  void awaitAnswer(int pull, String words) {
    Patience.until(
        "Ambit said: " + words,
        () -> answers(pull).stream().anyMatch(said -> said.contains(words)));
  }

  private List<String> answers(int pull) {
    List<String> said = new ArrayList<>();
    for (JsonNode comment :
        stage.account("dana").get("/repos/" + path + "/issues/" + pull + "/comments")) {
      if (comment.at("/user/login").asText().equals("ambit")) {
        said.add(comment.path("body").asText());
      }
    }
    return said;
  }

  /** Somebody who may merges; whether the server let them. */
  boolean merges(String login, int pull) {
    String address = "/repos/" + path + "/pulls/" + pull + "/merge";
    GiteaAccount.Answer answer = stage.account(login).ask("POST", address, "{\"Do\":\"merge\"}");
    return answer.status() == 200;
  }

  /** Waits until Ambit's signed statements about what landed are in the repository. */
  void awaitAttested(String branch) {
    String remote = stage.account("dana").remote(path);
    Patience.until(
        "what landed on " + branch + " is attested",
        () -> {
          try {
            git.run("fetch", "--quiet", remote, "+refs/heads/" + branch + ":refs/seen/landed");
            git.run("fetch", "--quiet", remote, "+refs/ambit/attestations:refs/seen/attested");
            String commit = git.run("rev-parse", "refs/seen/landed").strip();
            String place = "commits/" + commit.substring(0, 2) + "/" + commit.substring(2);
            return !git.run("ls-tree", "refs/seen/attested:" + place).isBlank();
          } catch (IOException e) {
            return false;
          }
        });
  }

  private static Map<String, String> variables(Path folder) {
    return Map.of(
        "HOME", folder.toString(),
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_TERMINAL_PROMPT", "0",
        "GIT_AUTHOR_NAME", "Somebody",
        "GIT_AUTHOR_EMAIL", "somebody@example.com",
        "GIT_COMMITTER_NAME", "Somebody",
        "GIT_COMMITTER_EMAIL", "somebody@example.com");
  }
}
