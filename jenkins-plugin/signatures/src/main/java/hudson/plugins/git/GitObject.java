package hudson.plugins.git;

public class GitObject {
  protected GitObject() {}

  public native String getName();
}
