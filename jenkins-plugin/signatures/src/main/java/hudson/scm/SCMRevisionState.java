package hudson.scm;

public abstract class SCMRevisionState {
  protected SCMRevisionState() {}
}
