package dev.ambit.core.decision;

import java.util.Locale;

/** What a policy asks of work of one grade. Later is stricter. */
public enum Treatment {
  /** Nothing. */
  ALLOW,
  /** The standing restrictions are checked and told, and stop nothing. */
  REPORT,
  /** The standing restrictions hold, unless a usable grant covers the change. */
  RESTRICTED,
  /** A grant must cover it. */
  GRANT;

  /** As policies write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stricter of both. */
  public Treatment or(Treatment other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
