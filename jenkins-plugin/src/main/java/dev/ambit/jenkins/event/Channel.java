package dev.ambit.jenkins.event;

import java.util.Locale;

/** By which door a request for a run came to Jenkins. */
public enum Channel {
  /** A person in a browser, or a program with a session. */
  PAGE,
  /** HTTP with a user's API token. */
  API_TOKEN,
  /** No request at all: a trigger, an upstream run, a restart. */
  INTERNAL;

  /** As pages and statements write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
