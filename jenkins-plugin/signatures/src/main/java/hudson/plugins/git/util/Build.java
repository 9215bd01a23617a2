package hudson.plugins.git.util;

import hudson.plugins.git.Revision;

public class Build {
  protected Build() {}

  public native Revision getMarked();
}
