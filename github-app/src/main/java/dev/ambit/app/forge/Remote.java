package dev.ambit.app.forge;

import java.net.URI;
import java.util.Optional;

/**
 * A repository to fetch from.
 *
 * @param address without credentials
 * @param authorization the value of the {@code Authorization} header; empty if none is needed
 */
public record Remote(URI address, Optional<String> authorization) {

  public Remote {
    if (address.getUserInfo() != null) {
      throw new IllegalArgumentException("a remote's address carries no credentials");
    }
  }

  /** Without the credentials, which must reach no log. */
  @Override
  public String toString() {
    return address.toString();
  }
}
