package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The way to an OpenID Connect server and back. */
class OidcLoginTest extends CodeLogin {

  private SmallOidcServer server;
  private OidcServer login;

  @BeforeEach
  void start() throws IOException, JOSEException {
    server = new SmallOidcServer();
    login = new OidcServer(server.settings());
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
    return new Claim(Claim.Kind.ADDRESS, "dana@example.com");
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
                      assertRefused(fresh, through(fresh));
                    }))
        .toList();
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    server.signer = SmallOidcServer.otherKey();
    assertRefused(attempt, through(attempt));
  }

  @Test
  void aServerThatIsDownIsToldOf() {
    server.close();
    assertThatThrownBy(() -> login.door(attempt, BACK))
        .isInstanceOf(NotLoggedIn.class)
        .hasMessageContaining("cannot be reached");
  }
}
