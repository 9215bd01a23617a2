package dev.ambit.app.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.app.settings.OidcSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A real OpenID Connect server within the test: it checks the client, the address to come back to
 * and PKCE, and gives each code once. What it signs can be made wrong in one way.
 */
final class SmallOidcServer implements AutoCloseable {

  static final String CLIENT = "ambit";
  static final String SECRET = "a secret of twenty-four and more letters";

  /** Makes the claims wrong. */
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

  /** Who is at the keyboard. */
  String address = "dana@example.com";

  /** The key that tokens are signed with; published only if it is the first. */
  RSAKey signer;

  private final RSAKey published;
  private final HttpServer server;
  private final Map<String, AuthenticationRequest> codes = new HashMap<>();

  SmallOidcServer() throws IOException, JOSEException {
    published = new RSAKeyGenerator(2048).keyID("one").generate();
    signer = published;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  static RSAKey otherKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("one").generate();
  }

  OidcSettings settings() {
    return new OidcSettings(issuer(), CLIENT, SECRET, "Example ID");
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void describe(HttpExchange exchange) throws IOException {
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new Issuer(issuer()), List.of(SubjectType.PUBLIC), URI.create(issuer() + "/keys"));
    metadata.setAuthorizationEndpointURI(URI.create(issuer() + "/authorize"));
    metadata.setTokenEndpointURI(URI.create(issuer() + "/token"));
    send(exchange, 200, metadata.toJSONObject().toString());
  }

  private void keys(HttpExchange exchange) throws IOException {
    send(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    try {
      AuthenticationRequest request =
          AuthenticationRequest.parse(URI.create(issuer() + exchange.getRequestURI().toString()));
      AuthorizationCode code = new AuthorizationCode();
      codes.put(code.getValue(), request);
      URI back =
          new AuthenticationSuccessResponse(
                  request.getRedirectionURI(),
                  code,
                  null,
                  null,
                  request.getState(),
                  null,
                  ResponseMode.QUERY)
              .toURI();
      exchange.getResponseHeaders().set("Location", back.toString());
      send(exchange, 302, "");
    } catch (ParseException e) {
      send(exchange, 400, "{}");
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    try {
      TokenRequest request = TokenRequest.parse(read(exchange));
      AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
      AuthenticationRequest asked = codes.remove(grant.getAuthorizationCode().getValue());
      if (asked == null || !isTheClient(request) || !continues(asked, grant)) {
        send(exchange, 400, "{\"error\":\"invalid_grant\"}");
        return;
      }
      OIDCTokens tokens = new OIDCTokens(signed(asked), new BearerAccessToken(), null);
      send(exchange, 200, new OIDCTokenResponse(tokens).toJSONObject().toString());
    } catch (ParseException | JOSEException e) {
      send(exchange, 400, "{\"error\":\"invalid_request\"}");
    }
  }

  private static boolean isTheClient(TokenRequest request) {
    return request.getClientAuthentication() instanceof ClientSecretBasic basic
        && basic.getClientID().getValue().equals(CLIENT)
        && basic.getClientSecret().getValue().equals(SECRET);
  }

  private static boolean continues(AuthenticationRequest asked, AuthorizationCodeGrant grant) {
    return asked.getCodeChallengeMethod().equals(CodeChallengeMethod.S256)
        && grant.getRedirectionURI().equals(asked.getRedirectionURI())
        && grant.getCodeVerifier() != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
            .equals(asked.getCodeChallenge());
  }

  private SignedJWT signed(AuthenticationRequest asked) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder right =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .audience(CLIENT)
            .subject("4711")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.getNonce().getValue())
            .claim("email", address)
            .claim("email_verified", true);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
            claims.apply(right).build());
    token.sign(new RSASSASigner(signer));
    return token;
  }

  private HTTPRequest read(HttpExchange exchange) throws IOException {
    HTTPRequest request =
        new HTTPRequest(
            HTTPRequest.Method.POST, URI.create(issuer() + exchange.getRequestURI().toString()));
    exchange.getRequestHeaders().forEach((name, values) -> request.setHeader(name, values.get(0)));
    request.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    return request;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
