package jenkins.branch;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.Run;

public abstract class MultiBranchProject<P extends Job<P, R>, R extends Run<P, R>>
    implements ItemGroup<P>, Item {
  protected MultiBranchProject() {}

  public native BranchProjectFactory<P, R> getProjectFactory();
}
