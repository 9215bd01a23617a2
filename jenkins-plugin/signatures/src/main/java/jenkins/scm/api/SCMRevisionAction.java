package jenkins.scm.api;

import hudson.model.InvisibleAction;

public class SCMRevisionAction extends InvisibleAction {
  public SCMRevisionAction(SCMSource source, SCMRevision rev) {}

  public native SCMRevision getRevision();
}
