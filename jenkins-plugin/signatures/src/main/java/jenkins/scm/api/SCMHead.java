package jenkins.scm.api;

import hudson.model.Item;

public class SCMHead {
  public SCMHead(String name) {}

  public native String getName();

  public abstract static class HeadByItem {
    public HeadByItem() {}

    public static native SCMHead findHead(Item item);
  }
}
