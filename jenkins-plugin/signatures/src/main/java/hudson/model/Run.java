package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;
import java.io.IOException;
import java.util.List;
import jenkins.model.ArtifactManager;

public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>>
    extends Actionable implements Saveable, AccessControlled {
  protected Run() {}

  public native List<Cause> getCauses();

  public native JobT getParent();

  public native int getNumber();

  public native String getUrl();

  public native File getRootDir();

  public native Result getResult();

  public native long getQueueId();

  public native long getStartTimeInMillis();

  public native long getDuration();

  public native String getFullDisplayName();

  public native String getExternalizableId();

  public final native ArtifactManager getArtifactManager();

  public static native Run<?, ?> fromExternalizableId(String id);

  @Override
  public native void save() throws IOException;

  @Override
  public native boolean hasPermission(Permission permission);

  @Override
  public native void checkPermission(Permission permission);

  public static class RunnerAbortedException extends RuntimeException {
    public RunnerAbortedException() {}
  }
}
