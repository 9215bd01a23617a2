package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.settings.LoginSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How sessions begin and end. */
@ParameterizedClass
@EnumSource(Databases.class)
class SessionsTest {

  private final Databases databases;

  @TempDir private Path folder;
  private Lobby lobby;

  SessionsTest(Databases databases) {
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

  private PlainBrowser stranger() {
    return new PlainBrowser(lobby.url());
  }

  private static int statusOf(HttpResponse<String> answer) {
    return answer.statusCode();
  }

  private String token() {
    return lobby.app.firstLogin().getQuery().substring("token=".length());
  }

  @Test
  void theConsolesLinkLetsInOnce() {
    PlainBrowser first = stranger();
    String token = token();
    assertThat(statusOf(first.get("/login/console?token=" + token))).isEqualTo(200);
    assertThat(statusOf(first.post("/login/console", Map.of("token", token)))).isEqualTo(302);
    assertThat(first.get("/").body()).contains("console", "admin");
    assertThat(statusOf(stranger().get("/login/console?token=" + token))).isEqualTo(403);
    assertThat(statusOf(stranger().post("/login/console", Map.of("token", token)))).isEqualTo(403);
  }

  @Test
  void lookingAtTheLinkDoesNotUseItUp() {
    String token = token();
    stranger().get("/login/console?token=" + token);
    assertThat(statusOf(stranger().post("/login/console", Map.of("token", token)))).isEqualTo(302);
  }

  @Test
  void aGuessedLinkLetsNobodyIn() {
    PlainBrowser guesser = stranger();
    assertThat(statusOf(guesser.post("/login/console", Map.of("token", "guess")))).isEqualTo(403);
    assertThat(statusOf(guesser.post("/login/console", Map.of()))).isEqualTo(403);
    assertThat(guesser.cookies()).isEmpty();
  }

  @Test
  void theConsoleIsNoPersonAndApprovesNothing() {
    PlainBrowser console = stranger();
    console.post("/login/console", Map.of("token", token()));
    HttpResponse<String> answer =
        console.post(
            "/grants/PAY-214/revoke", Map.of("csrf", console.csrf(), "reason", "just because"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Only people whom a site file names");
  }

  @Test
  void theCookieIsForBrowsersOnly() {
    HttpResponse<String> answer =
        stranger().post("/login/stage", Map.of("who", "robin@example.com"));
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("ambit-session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void overHttpsTheCookieIsBoundToTheHost() throws IOException {
    try (Lobby secure = secure()) {
      HttpResponse<String> answer =
          new PlainBrowser(secure.url()).post("/login/stage", Map.of("who", "robin@example.com"));
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-ambit-session=")
          .contains("Secure", "HttpOnly", "Path=/");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private Lobby secure() throws IOException {
    return Lobby.open(
        folder.resolve("secure"),
        databases.fresh(),
        Optional.of(URI.create("https://ambit.example.com")),
        new LoginSettings(Optional.empty(), Optional.empty(), Set.of(), List.of(), Lobby.PEOPLE));
  }

  @Test
  void eachLoginBeginsASessionOfItsOwnAndEndsTheOneBefore() {
    PlainBrowser dana = PlainBrowser.as(lobby.url(), "dana@example.com");
    String before = dana.cookies().get("ambit-session");
    dana.post("/login/stage", Map.of("who", "finn@example.com"));
    String after = dana.cookies().get("ambit-session");
    assertThat(after).isNotEqualTo(before);
    dana.cookies().put("ambit-session", before);
    assertThat(statusOf(dana.get("/"))).isEqualTo(302);
  }

  @Test
  void aSessionThatNobodyMadeUpBeforehandIsTaken() {
    PlainBrowser victim = stranger();
    victim.cookies().put("ambit-session", "chosen-by-somebody-else");
    victim.post("/login/stage", Map.of("who", "dana@example.com"));
    assertThat(victim.cookies().get("ambit-session")).isNotEqualTo("chosen-by-somebody-else");
  }

  @Test
  void anIdleSessionEnds() {
    PlainBrowser dana = PlainBrowser.as(lobby.url(), "dana@example.com");
    lobby.time.tick(Duration.ofMinutes(59));
    assertThat(statusOf(dana.get("/"))).isEqualTo(200);
    lobby.time.tick(Duration.ofMinutes(59));
    assertThat(statusOf(dana.get("/"))).isEqualTo(200);
    lobby.time.tick(Duration.ofMinutes(61));
    assertThat(statusOf(dana.get("/"))).isEqualTo(302);
  }

  @Test
  void aBusySessionEndsAfterTwelveHours() {
    PlainBrowser dana = PlainBrowser.as(lobby.url(), "dana@example.com");
    for (int i = 0; i < 23; i++) {
      lobby.time.tick(Duration.ofMinutes(30));
      assertThat(statusOf(dana.get("/"))).isEqualTo(200);
    }
    lobby.time.tick(Duration.ofMinutes(31));
    assertThat(statusOf(dana.get("/"))).isEqualTo(302);
  }

  @Test
  void whoLogsOutIsOutEverywhereWithThatCookie() {
    PlainBrowser dana = PlainBrowser.as(lobby.url(), "dana@example.com");
    String cookie = dana.cookies().get("ambit-session");
    assertThat(statusOf(dana.post("/logout", Map.of("csrf", dana.csrf())))).isEqualTo(302);
    assertThat(dana.cookies()).doesNotContainKey("ambit-session");
    dana.cookies().put("ambit-session", cookie);
    assertThat(statusOf(dana.get("/"))).isEqualTo(302);
  }

  @Test
  void whoIsTakenOutOfTheSiteFileIsOutAtOnce() throws IOException {
    PlainBrowser robin = PlainBrowser.as(lobby.url(), "robin@example.com");
    assertThat(statusOf(robin.get("/"))).isEqualTo(200);
    Path site = folder.resolve("home/sites/shop/site.yaml");
    Files.writeString(site, Files.readString(site).replace("robin@", "somebody@"));
    assertThat(statusOf(robin.get("/"))).isEqualTo(302);
  }

  @Test
  void afterLoginOnlyPagesOfOursAreGoneTo() {
    for (String elsewhere :
        new String[] {
          "https://evil.example.com", "//evil.example.com", "/\\evil.example.com", "x"
        }) {
      HttpResponse<String> answer =
          stranger().post("/login/stage", Map.of("who", "dana@example.com", "next", elsewhere));
      assertThat(answer.headers().firstValue("Location")).contains("/");
    }
    HttpResponse<String> answer =
        stranger()
            .post("/login/stage", Map.of("who", "dana@example.com", "next", "/grants/PAY-214"));
    assertThat(answer.headers().firstValue("Location")).contains("/grants/PAY-214");
  }

  @Test
  void nobodyGetsInByANameThatIsNotOnTheStage() {
    PlainBrowser other = stranger();
    HttpResponse<String> answer =
        other.post("/login/stage", Map.of("who", "root@visitors.example.com"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(other.cookies()).isEmpty();
  }
}
