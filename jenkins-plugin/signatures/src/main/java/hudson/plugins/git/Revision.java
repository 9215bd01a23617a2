package hudson.plugins.git;

import java.util.Collection;

public class Revision {
  protected Revision() {}

  public native String getSha1String();

  public native Collection<Branch> getBranches();
}
