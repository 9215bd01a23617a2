package dev.ambit.app.settings;

import java.util.Optional;

/**
 * The database.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user the account; empty if the URL names it
 * @param password its password; empty if the URL or the server's rules do without
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {

  /** Without the password, which must reach no log. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "");
  }
}
