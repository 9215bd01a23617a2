package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How admins give machines access by the page. */
@ParameterizedClass
@EnumSource(Databases.class)
class TokenPageTest {

  private static final Pattern SECRET = Pattern.compile("<pre>(ambit_[^<]+)</pre>");
  private static final String SHOP = "github.example/acme/shop";

  private final Databases databases;

  @TempDir private Path folder;
  private Lobby lobby;

  TokenPageTest(Databases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void open() throws IOException {
    lobby = Lobby.open(folder, databases.fresh());
  }

  @AfterEach
  void close() {
    lobby.close();
  }

  private PlainBrowser dana() {
    return PlainBrowser.as(lobby.url(), "dana@example.com");
  }

  private PlainBrowser console() {
    PlainBrowser console = new PlainBrowser(lobby.url());
    String token = lobby.app.firstLogin().getQuery().substring("token=".length());
    console.post("/login/console", Map.of("token", token));
    return console;
  }

  private static HttpResponse<String> make(PlainBrowser by, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", by.csrf(), "days", "90"));
    form.putAll(fields);
    return by.post("/tokens", form);
  }

  private static String secret(HttpResponse<String> page) {
    Matcher found = SECRET.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private int ask(String path, String secret) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(lobby.url() + "/api/v1" + path))
            .header("Authorization", "Bearer " + secret)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aTokenOpensWhatItSaysUntilItIsTakenBack() throws Exception {
    PlainBrowser dana = dana();
    String secret = secret(make(dana, Map.of("name", "siem", "scope", "read")));
    assertThat(ask("/decisions", secret)).isEqualTo(200);
    assertThat(ask("/records?repository=" + SHOP, secret)).isEqualTo(403);
    assertThat(dana.get("/tokens").body()).contains("siem").doesNotContain(secret);
    dana.post("/tokens/revoke", Map.of("csrf", dana.csrf(), "name", "siem"));
    assertThat(ask("/decisions", secret)).isEqualTo(401);
  }

  @Test
  void itEndsWhenItsDaysAreOver() throws Exception {
    String secret = secret(make(dana(), Map.of("name", "siem", "scope", "read", "days", "2")));
    lobby.time.tick(Duration.ofDays(2));
    assertThat(ask("/decisions", secret)).isEqualTo(401);
    assertThat(dana().get("/tokens").body()).contains("ended");
  }

  @Test
  void whatApprovesActsForWhoeverMadeItAndNobodyElse() {
    PlainBrowser dana = dana();
    make(dana, Map.of("name", "hands", "scope", "approve", "person", "erin@example.com"));
    assertThat(dana.get("/tokens").body())
        .contains("as dana@example.com")
        .doesNotContain("as erin");
  }

  @Test
  void whoIsNobodyMakesNothingThatApproves() {
    HttpResponse<String> answer = make(console(), Map.of("name", "x", "scope", "grant"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no site file names you");
  }

  @Test
  void whatCannotBeIsNamed() {
    PlainBrowser dana = dana();
    assertThat(make(dana, Map.of("name", "a b", "scope", "read")).body())
        .contains("a token's name is letters");
    assertThat(make(dana, Map.of("name", "x")).body()).contains("a token has a scope");
    assertThat(make(dana, Map.of("name", "x", "scope", "all")).body())
        .contains("a token has a scope");
    assertThat(make(dana, Map.of("name", "x", "scope", "enforce")).body())
        .contains("names its repositories");
    assertThat(make(dana, Map.of("name", "x", "scope", "enforce", "repository", "evil/x/y")).body())
        .contains("no site file");
    for (String days : List.of("0", "367", "999", "-1", "ten")) {
      assertThat(make(dana, Map.of("name", "x", "scope", "read", "days", days)).body())
          .contains("from 1 to 366 days");
    }
    assertThat(make(dana, Map.of("name", "<b>", "scope", "read")).body()).doesNotContain("<b>");
    assertThat(dana.get("/tokens").body()).contains("No machine has access");
  }
}
