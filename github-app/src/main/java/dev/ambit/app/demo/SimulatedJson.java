package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** How GitHub writes what it keeps, as far as the app reads it. */
record SimulatedJson(
    Map<String, SimulatedRepository> repositories, AppTokens tokens, Supplier<URI> url) {

  private static final JsonMapper MAPPER = new JsonMapper();

  ObjectNode pull(SimulatedRepository repository, SimulatedPull pull) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", pull.number()).put("number", pull.number());
    node.put("state", pull.open() ? "open" : "closed").put("title", "Change " + pull.number());
    node.set("user", user(pull.author()));
    String name = repository.name().substring(repository.name().indexOf('/') + 1);
    ObjectNode head = node.putObject("head");
    boolean own = repository.name().startsWith(pull.owner() + "/");
    String branch =
        own ? pull.branch() : pull.branch().substring(pull.branch().lastIndexOf('/') + 1);
    head.put("label", pull.owner() + ":" + branch).put("ref", branch);
    head.put("sha", repository.head(pull.number()));
    head.set("repo", named(pull.owner() + "/" + name));
    ObjectNode base = node.putObject("base");
    base.put("label", repository.name().split("/", 2)[0] + ":" + pull.base());
    base.put("ref", pull.base()).put("sha", repository.tip("refs/heads/" + pull.base()));
    base.set("repo", repository(repository));
    return node;
  }

  ObjectNode comment(SimulatedComment comment) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", comment.id()).put("body", comment.text());
    node.put("created_at", comment.at().toString()).put("updated_at", comment.edited().toString());
    node.set("user", user(comment.login()));
    return node;
  }

  ObjectNode check(SimulatedCheck check) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", check.id()).put("head_sha", check.commit());
    node.put("name", check.body().path("name").asText());
    node.put("external_id", check.decision());
    node.put("status", "completed").put("conclusion", check.conclusion());
    node.set("app", app());
    return node;
  }

  ObjectNode app() {
    ObjectNode node = MAPPER.createObjectNode();
    return node.put("id", Long.parseLong(tokens.appId())).put("slug", "ambit").put("name", "ambit");
  }

  ObjectNode installation() {
    ObjectNode node = MAPPER.createObjectNode().put("id", 1);
    node.put("access_tokens_url", url.get() + "/app/installations/1/access_tokens");
    node.put("repositories_url", url.get() + "/installation/repositories");
    node.put("app_id", Long.parseLong(tokens.appId()));
    return node;
  }

  ObjectNode token() {
    ObjectNode node = MAPPER.createObjectNode().put("token", tokens.give());
    return node.put("expires_at", Clock.systemUTC().instant().plusSeconds(3600).toString());
  }

  ObjectNode installed() {
    ArrayNode list = MAPPER.createArrayNode();
    repositories.values().forEach(each -> list.add(repository(each)));
    ObjectNode node = MAPPER.createObjectNode().put("total_count", list.size());
    node.set("repositories", list);
    return node;
  }

  ObjectNode repository(SimulatedRepository repository) {
    return named(repository.name());
  }

  private ObjectNode named(String fullName) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", Integer.toUnsignedLong(fullName.hashCode())).put("full_name", fullName);
    node.put("name", fullName.substring(fullName.indexOf('/') + 1));
    node.put("url", url.get() + "/repos/" + fullName);
    node.set("owner", user(fullName.substring(0, fullName.indexOf('/'))));
    return node.put("default_branch", "main").put("private", true);
  }

  ObjectNode user(String login) {
    ObjectNode node = MAPPER.createObjectNode().put("login", login);
    node.put("id", Integer.toUnsignedLong(login.hashCode()));
    return node.put("type", login.endsWith("[bot]") ? "Bot" : "User");
  }
}
