package hudson.model.listeners;

import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;

public abstract class RunListener<R extends Run> implements ExtensionPoint {
  protected RunListener() {}

  public native void onInitialize(R r);

  public native void onStarted(R r, TaskListener listener);

  public native void onCompleted(R r, TaskListener listener);

  public native void onFinalized(R r);

  public native Environment setUpEnvironment(
      AbstractBuild build, Launcher launcher, BuildListener listener)
      throws IOException, InterruptedException, Run.RunnerAbortedException;
}
