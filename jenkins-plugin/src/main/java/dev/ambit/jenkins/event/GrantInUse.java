package dev.ambit.jenkins.event;

import hudson.model.InvisibleAction;

/** Remembers on a run which grant it was allowed by; the runs that it starts claim the same. */
public final class GrantInUse extends InvisibleAction {

  private final String id;

  public GrantInUse(String id) {
    this.id = id;
  }

  /** The grant's id. */
  public String id() {
    return id;
  }
}
