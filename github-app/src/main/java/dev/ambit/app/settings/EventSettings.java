package dev.ambit.app.settings;

import java.net.URI;

/**
 * A receiver of events.
 *
 * @param url where it is
 * @param secret what events are signed by, {@code whsec_...}
 * @param inside whether it may be on this machine or in the private network
 */
public record EventSettings(URI url, String secret, boolean inside) {

  /** Without the secret, which must reach no log. */
  @Override
  public String toString() {
    return url.toString();
  }
}
