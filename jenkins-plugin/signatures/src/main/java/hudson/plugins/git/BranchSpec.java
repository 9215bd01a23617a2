package hudson.plugins.git;

public class BranchSpec {
  public BranchSpec(String name) {}

  public native String getName();
}
