package jenkins.branch;

public abstract class BranchProjectFactory<
    P extends hudson.model.Job<P, R>, R extends hudson.model.Run<P, R>> {
  protected BranchProjectFactory() {}
}
