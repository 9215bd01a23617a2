package dev.ambit.app.forge.gitea;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of the simulated Gitea: by password, or by a token in the password's place. */
final class GiteaPeople extends Authenticator {

  private static final int UNKNOWN = 401;

  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  void add(String login, String password) {
    passwords.put(login, password);
  }

  /** A new token of an account. */
  String token(String login) {
    String token = UUID.randomUUID().toString().replace("-", "");
    tokens.put(token, login);
    return token;
  }

  @Override
  public Result authenticate(HttpExchange exchange) {
    Optional<String> login =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .flatMap(this::login);
    if (login.isPresent()) {
      return new Success(new HttpPrincipal(login.get(), "gitea"));
    }
    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"gitea\"");
    return new Failure(UNKNOWN);
  }

  private Optional<String> login(String authorization) {
    String[] parts = authorization.split(" ", 2);
    if (parts.length == 2 && parts[0].equals("token")) {
      return Optional.ofNullable(tokens.get(parts[1]));
    }
    if (parts.length < 2 || !parts[0].equals("Basic")) {
      return Optional.empty();
    }
    String[] pair =
        new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8).split(":", 2);
    boolean known = pair.length == 2 && pair[1].equals(passwords.get(pair[0]));
    return known ? Optional.of(pair[0]) : Optional.ofNullable(tokens.get(pair[pair.length - 1]));
  }
}
