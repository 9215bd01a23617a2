package dev.ambit.app.login;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.sun.net.httpserver.HttpExchange;
import dev.ambit.app.settings.GitHubLoginSettings;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** GitHub's login. Like GitHub it answers 200 when it gives no token, and says why in the body. */
final class SmallGitHubServer extends SmallCodeServer {

  /** What {@code GET /user} answers. */
  String user = "{\"login\":\"dana\",\"id\":7}";

  private final Set<String> tokens = new HashSet<>();

  SmallGitHubServer() throws IOException {
    serve("/login/oauth/authorize", this::authorize);
    serve("/login/oauth/access_token", this::exchange);
    serve("/api/v3/user", this::user);
  }

  GitHubLoginSettings settings() {
    return new GitHubLoginSettings(
        url(), URI.create(url() + "/api/v3"), "github.example", client(), SECRET);
  }

  @Override
  String client() {
    return "Iv1.ambit";
  }

  @Override
  Class<? extends PlainClientSecret> authentication() {
    return ClientSecretPost.class;
  }

  @Override
  String tokens(AuthorizationRequest asked) {
    String token = "gho_" + UUID.randomUUID();
    tokens.add("Bearer " + token);
    return "{\"access_token\":\"" + token + "\",\"scope\":\"\",\"token_type\":\"bearer\"}";
  }

  @Override
  void refuse(HttpExchange exchange) throws IOException {
    send(exchange, 200, "{\"error\":\"bad_verification_code\"}");
  }

  private void user(HttpExchange exchange) throws IOException {
    boolean known = tokens.contains(exchange.getRequestHeaders().getFirst("Authorization"));
    send(exchange, known ? 200 : 401, known ? user : "{\"message\":\"Bad credentials\"}");
  }
}
