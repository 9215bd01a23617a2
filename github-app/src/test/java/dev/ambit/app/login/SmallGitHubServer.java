package dev.ambit.app.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambit.app.settings.GitHubLoginSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * GitHub's login within the test: it checks the client, the address to come back to and PKCE, and
 * gives each code once. Like GitHub it answers 200 when it gives no token, and says why in the
 * body.
 */
final class SmallGitHubServer implements AutoCloseable {

  private static final String CLIENT = "Iv1.ambit";
  private static final String SECRET = "a secret of twenty-four and more letters";

  /** What {@code GET /user} answers. */
  String user = "{\"login\":\"dana\",\"id\":7}";

  private final HttpServer server;
  private final Map<String, AuthorizationRequest> codes = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  SmallGitHubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/login/oauth/authorize", this::authorize);
    server.createContext("/login/oauth/access_token", this::token);
    server.createContext("/api/v3/user", this::user);
    server.start();
  }

  GitHubLoginSettings settings() {
    return new GitHubLoginSettings(
        url(), URI.create(url() + "/api/v3"), "github.example", CLIENT, SECRET);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    try {
      AuthorizationRequest request =
          AuthorizationRequest.parse(URI.create(url() + exchange.getRequestURI().toString()));
      AuthorizationCode code = new AuthorizationCode();
      codes.put(code.getValue(), request);
      URI back =
          new AuthorizationSuccessResponse(
                  request.getRedirectionURI(), code, null, request.getState(), ResponseMode.QUERY)
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
      AuthorizationRequest asked = codes.remove(grant.getAuthorizationCode().getValue());
      if (asked == null || !isTheClient(request) || !continues(asked, grant)) {
        send(exchange, 200, "{\"error\":\"bad_verification_code\"}");
        return;
      }
      String token = "gho_" + UUID.randomUUID();
      tokens.put("Bearer " + token, "dana");
      send(
          exchange,
          200,
          "{\"access_token\":\"" + token + "\",\"scope\":\"\",\"token_type\":\"bearer\"}");
    } catch (ParseException e) {
      send(exchange, 200, "{\"error\":\"incorrect_client_credentials\"}");
    }
  }

  private void user(HttpExchange exchange) throws IOException {
    boolean known = tokens.containsKey(exchange.getRequestHeaders().getFirst("Authorization"));
    send(exchange, known ? 200 : 401, known ? user : "{\"message\":\"Bad credentials\"}");
  }

  private static boolean isTheClient(TokenRequest request) {
    return request.getClientAuthentication() instanceof ClientSecretPost post
        && post.getClientID().getValue().equals(CLIENT)
        && post.getClientSecret().getValue().equals(SECRET);
  }

  private static boolean continues(AuthorizationRequest asked, AuthorizationCodeGrant grant) {
    return CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod())
        && grant.getRedirectionURI().equals(asked.getRedirectionURI())
        && grant.getCodeVerifier() != null
        && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
            .equals(asked.getCodeChallenge());
  }

  private HTTPRequest read(HttpExchange exchange) throws IOException {
    HTTPRequest request =
        new HTTPRequest(
            HTTPRequest.Method.POST, URI.create(url() + exchange.getRequestURI().toString()));
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
