package dev.ambit.app.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;

/**
 * The part of a login that OAuth and OpenID Connect have in common: the code that somebody came
 * back with is traded for tokens, with the proof that we began this login (PKCE).
 *
 * @param client who we are
 * @param back the address that they were to come back to
 * @param attempt the login
 */
record CodeExchange(ClientAuthentication client, URI back, Attempt attempt) {

  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * The code in an answer.
   *
   * @throws NotLoggedIn if the answer is to another login
   */
  AuthorizationCode code(AuthorizationSuccessResponse answer) throws NotLoggedIn {
    if (!new State(attempt.state()).equals(answer.getState())) {
      throw new NotLoggedIn("the answer is to another question than ours");
    }
    return answer.getAuthorizationCode();
  }

  /** Trades it. */
  HTTPResponse trade(AuthorizationCode code, URI endpoint) throws IOException {
    return send(
        new TokenRequest.Builder(
                endpoint,
                client,
                new AuthorizationCodeGrant(code, back, new CodeVerifier(attempt.verifier())))
            .build()
            .toHTTPRequest());
  }

  /** Asks a server for JSON, and does not wait for ever. */
  static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setAccept("application/json");
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    return request.send();
  }
}
