package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The way to an OpenID Connect server and back. */
class OidcLoginTest {

  private static final URI BACK = URI.create("https://ambit.example.com/login/oidc/back");

  private SmallOidcServer server;
  private OidcServer login;
  private final Attempt attempt = Attempt.towards("/grants");

  @BeforeEach
  void start() throws IOException, JOSEException {
    server = new SmallOidcServer();
    login = new OidcServer(server.settings());
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

  @Test
  void theVerifiedAddressIsWhoSomebodyIs() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    assertThat(login.proved(attempt, BACK, answer))
        .isEqualTo(new Claim(Claim.Kind.ADDRESS, "dana@example.com"));
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    login.proved(attempt, BACK, answer);
    assertRefused(attempt, answer);
  }

  @Test
  void anAnswerToAnothersQuestionIsRefused() throws Exception {
    URI answer = through(login.door(attempt, BACK));
    assertRefused(Attempt.towards("/"), answer);
  }

  @Test
  void aCodeThatWasSlippedInIsRefused() throws Exception {
    Attempt victim = Attempt.towards("/");
    URI attackers = through(login.door(attempt, BACK));
    URI slipped = URI.create(attackers.toString().replace(attempt.state(), victim.state()));
    assertRefused(victim, slipped);
  }

  @TestFactory
  List<DynamicTest> aTokenThatIsWrongInOneWayIsRefused() {
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = new TreeMap<>();
    wrong.put("of another issuer", claims -> claims.issuer("https://evil.example.com"));
    wrong.put("for another client", claims -> claims.audience("other"));
    wrong.put("for another login", claims -> claims.claim("nonce", "other"));
    wrong.put("without a nonce", claims -> claims.claim("nonce", null));
    wrong.put("too old", claims -> claims.expirationTime(Date.from(Instant.EPOCH)));
    wrong.put("with no address", claims -> claims.claim("email", null));
    wrong.put(
        "with an address that nobody checked", claims -> claims.claim("email_verified", false));
    wrong.put("that does not say whether", claims -> claims.claim("email_verified", null));
    return wrong.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      server.claims = each.getValue();
                      Attempt fresh = Attempt.towards("/");
                      assertRefused(fresh, through(login.door(fresh, BACK)));
                    }))
        .toList();
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    server.signer = SmallOidcServer.otherKey();
    assertRefused(attempt, through(login.door(attempt, BACK)));
  }

  @Test
  void aServerThatIsDownIsToldOf() {
    server.close();
    assertThatThrownBy(() -> login.door(attempt, BACK))
        .isInstanceOf(NotLoggedIn.class)
        .hasMessageContaining("cannot be reached");
  }

  private void assertRefused(Attempt of, URI answer) {
    assertThatThrownBy(() -> login.proved(of, BACK, answer)).isInstanceOf(NotLoggedIn.class);
  }
}
