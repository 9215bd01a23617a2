package dev.ambit.app.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import dev.ambit.app.settings.GitHubLoginSettings;
import java.io.IOException;
import java.net.URI;

/**
 * GitHub by OAuth. Who somebody is, is their account, which the site files list; the token is asked
 * for no rights, used once and forgotten.
 */
public final class GitHubServer implements IdentityServer {

  private static final JsonMapper JSON = new JsonMapper();

  private final GitHubLoginSettings settings;
  private final ClientID client;

  public GitHubServer(GitHubLoginSettings settings) {
    this.settings = settings;
    this.client = new ClientID(settings.client());
  }

  @Override
  public String id() {
    return "github";
  }

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public URI door(Attempt attempt, URI back) {
    return new AuthorizationRequest.Builder(ResponseType.CODE, client)
        .endpointURI(URI.create(settings.web() + "/login/oauth/authorize"))
        .redirectionURI(back)
        .state(new State(attempt.state()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  @Override
  public Claim proved(Attempt attempt, URI back, URI answer) throws NotLoggedIn {
    try {
      AuthorizationResponse response = AuthorizationResponse.parse(answer);
      if (!response.indicatesSuccess()) {
        throw new NotLoggedIn("GitHub let you not in");
      }
      CodeExchange exchange =
          new CodeExchange(
              new ClientSecretPost(client, new Secret(settings.secret())), back, attempt);
      AuthorizationCode code = exchange.code(response.toSuccessResponse());
      return Claim.account(settings.host(), login(token(exchange, code)));
    } catch (ParseException | IOException e) {
      throw new NotLoggedIn("GitHub's answer does not hold", e);
    }
  }

  private AccessToken token(CodeExchange exchange, AuthorizationCode code)
      throws IOException, ParseException, NotLoggedIn {
    URI endpoint = URI.create(settings.web() + "/login/oauth/access_token");
    TokenResponse response = TokenResponse.parse(exchange.trade(code, endpoint));
    if (!response.indicatesSuccess()) {
      throw new NotLoggedIn("GitHub gave no token for its code");
    }
    return response.toSuccessResponse().getTokens().getAccessToken();
  }

  private String login(AccessToken token) throws IOException, NotLoggedIn {
    HTTPRequest request =
        new HTTPRequest(HTTPRequest.Method.GET, URI.create(settings.api() + "/user"));
    request.setAuthorization(token.toAuthorizationHeader());
    HTTPResponse response = CodeExchange.send(request);
    JsonNode user = JSON.readTree(response.getBody());
    String login = user.path("login").asText();
    if (response.getStatusCode() != 200 || !login.matches("[A-Za-z0-9-]{1,39}")) {
      throw new NotLoggedIn("GitHub does not say who you are");
    }
    return login;
  }
}
