package dev.ambit.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ambit.app.App;
import dev.ambit.app.Databases;
import dev.ambit.app.LocalSettings;
import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.StoryClock;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Happened;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Token.Scope;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.work.Deciding;
import dev.ambit.app.work.Forges;
import dev.ambit.app.work.Granting;
import dev.ambit.app.work.RecordDesk;
import dev.ambit.app.work.Reports;
import dev.ambit.app.work.RunDeciding;
import dev.ambit.app.work.Signers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The API is what its description says, and its tokens open no more than they should. */
@ParameterizedClass
@EnumSource(Databases.class)
class ApiDescriptionTest {

  private final Databases databases;

  private static final String SHOP = "github.example/acme/shop";

  @TempDir private Path folder;
  private Demo demo;
  private App app;
  private Database database;
  private Tokens tokens;

  ApiDescriptionTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void start() throws IOException {
    DatabaseSettings settings = databases.fresh();
    Settings all = LocalSettings.in(folder.resolve("home"), settings);
    demo = Demo.prepare(all, new StoryClock(Clock.systemUTC()));
    app = App.start(all, List.of(demo.forge()), Clock.systemUTC());
    database = Database.open(settings);
    tokens = new Tokens(database.sql(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    app.close();
    demo.close();
    database.close();
  }

  private String token(String name, Set<Scope> scopes, String... repositories) {
    boolean acts = scopes.contains(Scope.GRANT) || scopes.contains(Scope.APPROVE);
    Optional<String> person = acts ? Optional.of("dana@example.com") : Optional.empty();
    return tokens.make(name, scopes, List.of(repositories), person, Duration.ofDays(1)).secret();
  }

  private HttpResponse<String> ask(String method, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(app.url() + Api.ROOT + path))
            .method(method, BodyPublishers.ofString("{}"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws IOException {
    Jdbi sql = database.sql();
    Clock clock = Clock.systemUTC();
    Sites sites = new Sites(folder.resolve("home/sites"));
    GrantSources sources =
        new GrantSources(Mirrors.in(folder.resolve("mirrors")), new SignedRecords(sql));
    Signers signers = new Signers(folder.resolve("home/people"));
    try (EventStream events = new EventStream(new Happened(sql))) {
      Api api =
          new Api(
              new Granting(sites, sources, signers, sql, clock),
              new Deciding(
                  new Forges(List.of()), sites, sources, signers, sql, clock, subject -> {}),
              new RunDeciding(sites, sources, signers, sql, clock),
              new RecordDesk(sites, sources, clock),
              new Reports(sql),
              events,
              tokens);
      assertThat(api.paths())
          .containsExactlyInAnyOrderElementsOf(ApiDescription.read().operations().keySet());
    }
  }

  @Test
  void everyRouteWantsTheScopeThatIsDescribed() throws IOException, InterruptedException {
    Map<Scope, String> all = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      all.put(scope, token("only-" + scope.word(), Set.of(scope), SHOP));
    }
    for (Map.Entry<String, String> operation : ApiDescription.read().operations().entrySet()) {
      String[] parts = operation.getKey().split(" ", 2);
      String path = parts[1].replace("{id}", "PAY-1").replace("{grant}", "PAY-1");
      if (operation.getValue().isEmpty()) {
        assertThat(ask(parts[0], path, "").statusCode()).isEqualTo(200);
        continue;
      }
      assertThat(ask(parts[0], path, "").statusCode()).as(operation.getKey()).isEqualTo(401);
      for (Map.Entry<Scope, String> token : all.entrySet()) {
        if (!token.getKey().word().equals(operation.getValue())) {
          assertThat(ask(parts[0], path, token.getValue()).statusCode())
              .as(operation.getKey() + " with " + token.getKey())
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void aTokenForOneRepositorySeesNoOther() throws IOException, InterruptedException {
    String other = token("elsewhere", Set.of(Scope.READ, Scope.ENFORCE), "github.example/acme/x");
    assertThat(ask("GET", "/records?repository=" + SHOP, other).statusCode()).isEqualTo(403);
    assertThat(ask("POST", "/entries?repository=" + SHOP, other).statusCode()).isEqualTo(403);
    assertThat(ask("GET", "/grants", other).body()).isEqualTo("{\"grants\":[]}\n");
    assertThat(ask("GET", "/grants/PAY-214", other).statusCode()).isEqualTo(404);
  }

  @Test
  void listenersAreToldWhatHappensInTheirRepositories() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.url() + Api.ROOT + "/events"))
            .header("Authorization", "Bearer " + token("ears", Set.of(Scope.READ), SHOP))
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "0")
            .build();
    happen("elsewhere", "github.example/acme/x");
    happen("here", SHOP);
    HttpResponse<Stream<String>> stream =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    try (Stream<String> lines = stream.body()) {
      assertThat(lines.filter(line -> line.startsWith("data: ")).findFirst())
          .contains("data: {\"it\":\"here\"}");
    }
  }

  private void happen(String it, String repository) {
    Happened.Event event =
        new Happened.Event(
            0, it, "dev.ambit.test", repository, Instant.EPOCH, "{\"it\":\"" + it + "\"}");
    database.sql().useHandle(handle -> Happened.keep(handle, event));
  }

  @Test
  void onlyADigestOfATokenIsKept() {
    Tokens.Made made =
        tokens.make("t", Set.of(Scope.READ), List.of(), Optional.empty(), Duration.ofDays(1));
    assertThat(made.secret()).startsWith(made.token().prefix()).hasSizeGreaterThan(40);
    String rows =
        database
            .sql()
            .withHandle(handle -> handle.createQuery("select * from token").mapToMap().list())
            .toString();
    assertThat(rows).contains(made.token().prefix()).doesNotContain(made.secret());
    assertThat(made.toString()).doesNotContain(made.secret());
  }

  @Test
  void aTokenThatIsTakenBackOrOverOpensNothing() throws IOException, InterruptedException {
    String reader = token("reader", Set.of(Scope.READ));
    assertThat(ask("GET", "/grants", reader).statusCode()).isEqualTo(200);
    assertThat(tokens.all())
        .extracting(Token::name, each -> each.used().isPresent())
        .containsExactly(tuple("reader", true));
    assertThat(tokens.revoke("reader")).isTrue();
    assertThat(ask("GET", "/grants", reader).statusCode()).isEqualTo(401);
    String over =
        tokens
            .make("over", Set.of(Scope.READ), List.of(), Optional.empty(), Duration.ofSeconds(-1))
            .secret();
    assertThat(ask("GET", "/grants", over).statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsWrongInARequestIsNamed() throws IOException, InterruptedException {
    String all = token("all", Set.of(Scope.READ, Scope.GRANT, Scope.APPROVE));
    assertThat(ask("GET", "/decisions?limit=0", all).body()).contains("between 1 and 500");
    assertThat(ask("GET", "/decisions?since=now", all).body()).contains("since is a time");
    assertThat(ask("POST", "/grants", all).body()).contains("error", "version");
    assertThat(ask("POST", "/revocations", all).body()).contains("'kind' is missing");
    assertThat(ask("GET", "/decisions/nonsense", all).statusCode()).isEqualTo(400);
    assertThat(ask("GET", "/runs?limit=0", all).body()).contains("between 1 and 500");
    assertThat(ask("GET", "/runs/nonsense", all).statusCode()).isEqualTo(400);
  }
}
