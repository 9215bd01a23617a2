package dev.ambit.core.identity;

import java.util.Locale;

/** What kind of actor or author somebody is. */
public enum Party {
  /** A coding agent. */
  AGENT,
  /** A bot that is no coding agent: dependency updates, releases, CI. */
  AUTOMATION,
  HUMAN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
