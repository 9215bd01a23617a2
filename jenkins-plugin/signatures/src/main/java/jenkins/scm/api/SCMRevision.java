package jenkins.scm.api;

public abstract class SCMRevision {
  protected SCMRevision(SCMHead head) {}

  public final native SCMHead getHead();
}
