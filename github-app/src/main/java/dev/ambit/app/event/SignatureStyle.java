package dev.ambit.app.event;

import java.util.Optional;

/**
 * How a forge writes a delivery's signature. Gitea sends GitHub's header too, so a header does not
 * tell the forge: the site's configuration does.
 */
public enum SignatureStyle {
  /** {@code sha256=} and 64 hexadecimal digits. */
  GITHUB("X-Hub-Signature-256", "sha256="),
  /** Gitea and Forgejo: the digits alone. */
  GITEA("X-Gitea-Signature", "");

  private final String header;
  private final String prefix;

  SignatureStyle(String header, String prefix) {
    this.header = header;
    this.prefix = prefix;
  }

  /** The header that carries it. */
  public String header() {
    return header;
  }

  /** The digits in the header's value; empty if it is not written in this style. */
  Optional<String> digits(String value) {
    return value.startsWith(prefix)
        ? Optional.of(value.substring(prefix.length()))
        : Optional.empty();
  }
}
