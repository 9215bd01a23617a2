package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to GitHub's login and back. */
class GitHubLoginTest extends CodeLogin {

  private SmallGitHubServer server;
  private GitHubServer login;

  @BeforeEach
  void start() throws IOException {
    server = new SmallGitHubServer();
    login = new GitHubServer(server.settings());
  }

  @Override
  SmallCodeServer server() {
    return server;
  }

  @Override
  IdentityServer login() {
    return login;
  }

  @Override
  Claim dana() {
    return new Claim(Claim.Kind.ACCOUNT, "github.example/dana");
  }

  @Test
  void noRightsAreAskedFor() throws Exception {
    assertThat(login.door(attempt, BACK).getQuery()).doesNotContain("scope=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"login\":\"\"}", "{\"login\":\"a/b\"}", "{\"login\":7.5}", "[]"})
  void anAnswerThatNamesNoAccountIsRefused(String user) throws Exception {
    server.user = user;
    assertRefused(attempt, through(attempt));
  }
}
