package dev.ambit.app.settings;

import java.net.URI;

/**
 * An OpenID Connect server that people log in by.
 *
 * @param issuer its issuer, below which its description is found
 * @param client our client id there
 * @param secret our client secret
 * @param name how the login page calls it
 */
public record OidcSettings(URI issuer, String client, String secret, String name) {

  /** Without the secret, which must reach no log. */
  @Override
  public String toString() {
    return name + " at " + issuer;
  }
}
