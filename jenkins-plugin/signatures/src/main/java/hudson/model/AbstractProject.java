package hudson.model;

import hudson.scm.SCM;

public abstract class AbstractProject<
        P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>>
    extends Job<P, R> {
  protected AbstractProject() {}

  public native SCM getScm();

  @Override
  public native R getLastBuild();
}
