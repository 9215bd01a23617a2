package dev.ambit.app.login;

/**
 * Somebody on the way to an identity server and back.
 *
 * @param state what the server has to give back, and the browser has to know
 * @param nonce what the server has to sign
 * @param verifier what proves to the server that we are who sent them (PKCE)
 * @param next the page that they wanted
 */
public record Attempt(String state, String nonce, String verifier, String next) {

  static Attempt towards(String next) {
    return new Attempt(Secrets.make(), Secrets.make(), Secrets.make(), next);
  }
}
