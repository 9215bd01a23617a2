package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to GitHub's login and back. */
class GitHubLoginTest {

  private static final URI BACK = URI.create("https://ambit.example.com/login/github/back");

  private SmallGitHubServer server;
  private GitHubServer login;
  private final Attempt attempt = Attempt.towards("/grants");

  @BeforeEach
  void start() throws IOException {
    server = new SmallGitHubServer();
    login = new GitHubServer(server.settings());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** What somebody comes back with who goes through this door. */
  private static URI through(URI door) throws IOException, InterruptedException {
    return URI.create(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(door).build(), BodyHandlers.discarding())
            .headers()
            .firstValue("Location")
            .orElseThrow());
  }

  private void assertRefused(Attempt of, URI answer) {
    assertThatThrownBy(() -> login.proved(of, BACK, answer)).isInstanceOf(NotLoggedIn.class);
  }

  @Test
  void theAccountIsWhoSomebodyIs() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    assertThat(login.proved(attempt, BACK, answer))
        .isEqualTo(new Claim(Claim.Kind.ACCOUNT, "github.example/dana"));
  }

  @Test
  void noRightsAreAskedFor() throws Exception {
    assertThat(login.door(attempt, BACK).getQuery()).doesNotContain("scope=");
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    login.proved(attempt, BACK, answer);
    assertRefused(attempt, answer);
  }

  @Test
  void anAnswerToAnothersQuestionIsRefused() throws Exception {
    assertRefused(Attempt.towards("/"), through(login.door(attempt, BACK)));
  }

  @Test
  void aCodeThatWasSlippedInIsRefused() throws Exception {
    Attempt victim = Attempt.towards("/");
    URI attackers = through(login.door(attempt, BACK));
    assertRefused(
        victim, URI.create(attackers.toString().replace(attempt.state(), victim.state())));
  }

  @Test
  void whoeverSaysNoAtGitHubIsNotLoggedIn() {
    assertRefused(attempt, URI.create(BACK + "?error=access_denied&state=" + attempt.state()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"login\":\"\"}", "{\"login\":\"a/b\"}", "{\"login\":7.5}", "[]"})
  void anAnswerThatNamesNoAccountIsRefused(String user) throws Exception {
    server.user = user;
    assertRefused(attempt, through(login.door(attempt, BACK)));
  }

  @Test
  void aServerThatIsDownIsToldOf() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    server.close();
    assertRefused(attempt, answer);
  }
}
