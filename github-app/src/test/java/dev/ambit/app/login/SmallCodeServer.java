package dev.ambit.app.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A login server within the test, by the code flow of OAuth 2.0: it checks the client, the address
 * to come back to and PKCE, and gives each code once.
 */
abstract class SmallCodeServer implements AutoCloseable {

  static final String SECRET = "a secret of twenty-four and more letters";

  private final HttpServer server;
  private final Map<String, AuthorizationRequest> codes = new HashMap<>();

  SmallCodeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  /** The client that it knows. */
  abstract String client();

  /** How the client has to say its secret. */
  abstract Class<? extends PlainClientSecret> authentication();

  /** What a code is exchanged for. */
  abstract String tokens(AuthorizationRequest asked);

  /** How it says that it gives nothing. */
  abstract void refuse(HttpExchange exchange) throws IOException;

  final void serve(String path, HttpHandler handler) {
    var unused = server.createContext(path, handler);
  }

  final URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  final void authorize(HttpExchange exchange) throws IOException {
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

  final void exchange(HttpExchange exchange) throws IOException {
    Optional<AuthorizationRequest> asked = asked(exchange);
    if (asked.isPresent()) {
      send(exchange, 200, tokens(asked.get()));
    } else {
      refuse(exchange);
    }
  }

  /** What the code was asked for; empty if it was not by this client, or not with this code. */
  private Optional<AuthorizationRequest> asked(HttpExchange exchange) throws IOException {
    try {
      TokenRequest request = TokenRequest.parse(read(exchange));
      AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
      return Optional.ofNullable(codes.remove(grant.getAuthorizationCode().getValue()))
          .filter(asked -> isTheClient(request.getClientAuthentication()))
          .filter(asked -> continues(asked, grant));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private boolean isTheClient(ClientAuthentication by) {
    return authentication().isInstance(by)
        && by.getClientID().getValue().equals(client())
        && authentication().cast(by).getClientSecret().getValue().equals(SECRET);
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

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public final void close() {
    server.stop(0);
  }
}
