package dev.ambit.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import dev.ambit.app.api.ApiClient;
import dev.ambit.app.demo.DemoJenkins;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.work.Signers;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A running app that a Jenkins reports to, with a grant for the agent. Dana and Erin grant and
 * approve; Bob may approve too, and runs the agent.
 */
final class RunsStage implements AutoCloseable {

  static final String REPOSITORY = "git.example.com/payments/checkout";
  static final List<String> PEOPLE =
      List.of("dana@example.com", "erin@example.com", "bob@example.com");

  private static final String SITE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: dana@example.com, principals: ["jenkins:dana"], keys: [keys/dana-example-com.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["jenkins:erin"], keys: [keys/erin-example-com.pub.pem], may: [grant, approve] }
        - { id: bob@example.com, principals: ["jenkins:bob"], keys: [keys/bob-example-com.pub.pem], may: [approve] }
      agents:
        - { agent: claude, principals: ["jenkins:agent"], operator: bob@example.com }
      grants: { folder: grants }
      policy: { version: 1, protect: ["refs/heads/main"] }
      """;
  private static final String GRANT =
      """
      { "version": 1, "id": "PAY-9", "task": { "title": "Raise the timeout" }, "agent": "claude",
        "principals": ["jenkins:agent"], "owner": "dana@example.com",
        "audience": [{ "host": "git.example.com", "repository": "payments/checkout" }],
        "scope": { "refs": ["refs/heads/agent/PAY-9/**"], "operations": ["create", "update"],
          "paths": { "allow": ["**"], "deny": [] }, "classes": [], "pipelines": ["checkout/**"] },
        "validity": { "not-before": "2026-11-24T09:00:00Z", "expires": "2026-11-29T09:00:00Z" } }
      """;

  final SettableClock time = new SettableClock();
  final DatabaseSettings settings;
  final Database database;
  final App app;
  final Tokens tokens;
  final DemoJenkins jenkins;
  final Site site;

  private final ApiClient api;

  private RunsStage(Path folder, DatabaseSettings database) throws Exception {
    this.settings = database;
    time.set(Instant.parse("2026-11-24T10:00:00Z"));
    Path home = folder.resolve("home");
    this.site = site(home.resolve("sites/checkout"), home.resolve("people"));
    LoginSettings login =
        new LoginSettings(Optional.empty(), Optional.empty(), Set.of(), List.of(), PEOPLE);
    this.app =
        App.start(
            LocalSettings.in(home, database, Optional.empty(), login),
            List.of(),
            SetClock.by(time));
    this.api = new ApiClient(app.url());
    this.database = Database.open(database);
    this.tokens = new Tokens(this.database.sql(), SetClock.by(time));
    this.jenkins = controller("jenkins-1", REPOSITORY);
    ask("POST", "/grants", person("dana"), GRANT);
    ask("POST", "/grants/PAY-9/approval", person("erin"), "");
  }

  static RunsStage open(Path folder, DatabaseSettings database) throws Exception {
    return new RunsStage(folder, database);
  }

  private static Site site(Path folder, Path people) throws Exception {
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("grants"));
    for (String person : PEOPLE) {
      String name = Signers.name(person);
      new KeyFolder(people).create(name, KeyType.ED25519);
      Files.copy(
          people.resolve(name + ".pub.pem"), folder.resolve("keys").resolve(name + ".pub.pem"));
    }
    Files.writeString(folder.resolve("site.yaml"), SITE);
    return SiteFile.read(folder.resolve("site.yaml"));
  }

  /** A Jenkins that reports with a token of its own, for these repositories. */
  DemoJenkins controller(String name, String... repositories) {
    RepositoryId repository = site.repository();
    return new DemoJenkins(
        site,
        new RecordServer(app.url(), enforcing(name, repositories), repository),
        SetClock.by(time));
  }

  /** A token to report with. */
  String enforcing(String name, String... repositories) {
    return token(name, Set.of(Token.Scope.ENFORCE), List.of(repositories), "");
  }

  /** A report of a log's first entry, which is this record. */
  static String firstEntry(String record) {
    Entry entry = Chain.next(Optional.empty(), record);
    return new String(EntryJson.write(entry), StandardCharsets.UTF_8);
  }

  String token(String name, Set<Token.Scope> scopes, List<String> repositories, String person) {
    return tokens
        .make(
            name,
            scopes,
            repositories,
            Optional.of(person).filter(text -> !text.isEmpty()),
            Duration.ofDays(30))
        .secret();
  }

  /** A new token that may do everything as somebody. */
  String person(String login) {
    return token(
        login + "-" + tokens.all().size(),
        Set.of(Token.Scope.READ, Token.Scope.GRANT, Token.Scope.APPROVE),
        List.of(),
        login + "@example.com");
  }

  HttpResponse<String> ask(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    return api.ask(method, path, token, body);
  }

  /** Lets a run pass, by the API. */
  HttpResponse<String> approve(RunRecord run, String token)
      throws IOException, InterruptedException {
    return ask("POST", "/runs/" + run.id() + "/approval", token, "");
  }

  /** In what answers were not as the description of the API says. */
  List<String> faults() {
    return api.faults;
  }

  JsonNode read(String path, String token) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("GET", path, token, "");
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonLine.read(answer.body());
  }

  /** The agent's run of the job for its branch, with a Jenkinsfile of its own: held. */
  static DemoJenkins.Run edited(long queue) {
    return run(queue, Map.of(), Optional.of("Jenkinsfile differs from main"));
  }

  /** The same run with the trusted Jenkinsfile: its grant lets it go. */
  static DemoJenkins.Run trusted(long queue) {
    return run(queue, Map.of(), Optional.empty());
  }

  /** The held run with another parameter: not the same run. */
  static DemoJenkins.Run otherwise(long queue) {
    return run(queue, Map.of("TARGET", "production"), Optional.of("Jenkinsfile differs from main"));
  }

  private static DemoJenkins.Run run(
      long queue, Map<String, String> inputs, Optional<String> pipeline) {
    return new DemoJenkins.Run(
        queue,
        "agent",
        "checkout/agent%2FPAY-9%2Ftimeout",
        "agent/PAY-9/timeout",
        inputs,
        pipeline);
  }

  @Override
  public void close() {
    app.close();
    database.close();
  }
}
