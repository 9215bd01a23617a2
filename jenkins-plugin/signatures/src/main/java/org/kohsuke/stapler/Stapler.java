package org.kohsuke.stapler;

public class Stapler {
  protected Stapler() {}

  public static native StaplerRequest2 getCurrentRequest2();
}
