package hudson.model.listeners;

import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import hudson.scm.SCMRevisionState;
import java.io.File;

public abstract class SCMListener implements ExtensionPoint {
  public SCMListener() {}

  public native void onCheckout(
      Run<?, ?> build,
      SCM scm,
      FilePath workspace,
      TaskListener listener,
      File changelogFile,
      SCMRevisionState pollingBaseline)
      throws Exception;
}
