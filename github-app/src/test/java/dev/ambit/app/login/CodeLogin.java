package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of the way to every login server and back. */
abstract class CodeLogin {

  static final URI BACK = URI.create("https://ambit.example.com/login/back");

  final Attempt attempt = Attempt.towards("/grants");

  abstract SmallCodeServer server();

  abstract IdentityServer login();

  /** Who is at the keyboard. */
  abstract Claim dana();

  @AfterEach
  void stop() {
    server().close();
  }

  /** What somebody comes back with who goes through the door of this attempt. */
  final URI through(Attempt of) throws Exception {
    return URI.create(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(login().door(of, BACK)).build(), BodyHandlers.discarding())
            .headers()
            .firstValue("Location")
            .orElseThrow());
  }

  final void assertRefused(Attempt of, URI answer) {
    assertThatThrownBy(() -> login().proved(of, BACK, answer)).isInstanceOf(NotLoggedIn.class);
  }

  @Test
  void whoProvesItIsWhoTheyAre() throws Exception {
    assertThat(login().proved(attempt, BACK, through(attempt))).isEqualTo(dana());
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    URI answer = through(attempt);
    login().proved(attempt, BACK, answer);
    assertRefused(attempt, answer);
  }

  @Test
  void anAnswerToAnothersQuestionIsRefused() throws Exception {
    assertRefused(Attempt.towards("/"), through(attempt));
  }

  @Test
  void aCodeThatWasSlippedInIsRefused() throws Exception {
    Attempt victim = Attempt.towards("/");
    String attackers = through(attempt).toString();
    assertRefused(victim, URI.create(attackers.replace(attempt.state(), victim.state())));
  }

  @Test
  void whoeverSaysNoThereIsNotLoggedIn() {
    assertRefused(attempt, URI.create(BACK + "?error=access_denied&state=" + attempt.state()));
  }

  @Test
  void aServerThatGoesDownIsToldOf() throws Exception {
    URI answer = through(attempt);
    server().close();
    assertRefused(attempt, answer);
  }
}
