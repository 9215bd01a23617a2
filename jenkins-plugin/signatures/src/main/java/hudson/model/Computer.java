package hudson.model;

import hudson.security.Permission;

public abstract class Computer {
  protected Computer() {}

  public static final Permission BUILD = null;
}
