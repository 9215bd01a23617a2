package dev.ambit.app.forge.gitea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.demo.SimulatedPull;
import dev.ambit.app.demo.SimulatedRepository;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the simulated Gitea keeps beside a real bare repository, and how Gitea writes it. */
final class GiteaBook {

  private static final JsonMapper MAPPER = new JsonMapper();

  final SimulatedRepository repository;
  final List<JsonNode> hooks = new ArrayList<>();
  final List<String> needed = new ArrayList<>();
  private final List<ObjectNode> comments = new ArrayList<>();
  private final List<ObjectNode> statuses = new ArrayList<>();
  private final List<ObjectNode> feed = new ArrayList<>();

  GiteaBook(SimulatedRepository repository) {
    this.repository = repository;
  }

  static ObjectNode user(String login) {
    ObjectNode user = MAPPER.createObjectNode().put("login", login);
    return user.put("id", Math.floorMod(login.hashCode(), 10_000));
  }

  ObjectNode json() {
    return MAPPER.createObjectNode().put("full_name", repository.name());
  }

  ObjectNode pull(SimulatedPull pull) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("number", pull.number()).put("state", pull.open() ? "open" : "closed");
    node.set("user", user(pull.author()));
    ObjectNode head = node.putObject("head").put("ref", pull.branch());
    head.put("sha", repository.head(pull.number())).set("repo", json());
    ObjectNode base = node.putObject("base").put("ref", pull.base());
    base.put("sha", repository.tip("refs/heads/" + pull.base())).set("repo", json());
    return node;
  }

  ArrayNode openPulls() throws IOException {
    ArrayNode list = MAPPER.createArrayNode();
    for (SimulatedPull pull : repository.pulls().values()) {
      if (pull.open()) {
        list.add(pull(pull));
      }
    }
    return list;
  }

  ObjectNode say(String login, int pull, String text) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode comment = MAPPER.createObjectNode().put("id", comments.size() + 1);
    comment.put("body", text).put("created_at", now).put("updated_at", now);
    comment.put("pull", pull).set("user", user(login));
    comments.add(comment);
    return comment;
  }

  ObjectNode comment(int id) {
    return comments.get(id - 1);
  }

  ArrayNode comments(int pull) {
    ArrayNode list = MAPPER.createArrayNode();
    comments.stream().filter(each -> each.path("pull").asInt() == pull).forEach(list::add);
    return list;
  }

  ObjectNode status(String commit, JsonNode said) {
    ObjectNode status = MAPPER.createObjectNode().put("id", statuses.size() + 1);
    status.put("status", said.path("state").asText()).put("commit", commit);
    status.put("context", said.path("context").asText());
    status.put("description", said.path("description").asText());
    statuses.add(0, status);
    return status;
  }

  /** The newest first. */
  ArrayNode statuses(String commit) {
    ArrayNode list = MAPPER.createArrayNode();
    statuses.stream()
        .filter(each -> each.path("commit").asText().equals(commit))
        .forEach(list::add);
    return list;
  }

  /** Whether every status that the protection needs stands on a commit. */
  boolean mayMerge(String commit) {
    for (String context : needed) {
      boolean good = false;
      for (JsonNode status : statuses(commit)) {
        if (status.path("context").asText().equals(context)) {
          good = status.path("status").asText().equals("success");
          break;
        }
      }
      if (!good) {
        return false;
      }
    }
    return true;
  }

  /** Somebody moved a branch. */
  void moved(String login, String branch, String commit) throws IOException {
    repository.move(login, branch, commit);
    ObjectNode act = MAPPER.createObjectNode().put("op_type", "commit_repo");
    String content = "{\"HeadCommit\":{\"Sha1\":\"" + commit + "\"}}";
    act.put("ref_name", "refs/heads/" + branch).put("content", content);
    act.set("act_user", user(login));
    feed.add(0, act);
  }

  ArrayNode feed() {
    return MAPPER.createArrayNode().addAll(feed);
  }
}
