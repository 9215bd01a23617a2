package dev.ambit.core.identity;

import java.util.Locale;

/** How sure we are of an identity. Earlier is surer. */
public enum Grade {
  /** A transport credential or a checked signature bound to a registered party. */
  VERIFIED,
  /** A mark the tool itself writes: a claim, which anybody can type. */
  DECLARED,
  /** A heuristic. */
  SUSPECTED;

  /** As policies and replies write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
