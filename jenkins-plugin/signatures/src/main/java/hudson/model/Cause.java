package hudson.model;

import java.util.List;

public abstract class Cause {
  protected Cause() {}

  public abstract String getShortDescription();

  public static class UpstreamCause extends Cause {
    public UpstreamCause(Run<?, ?> up) {}

    public native String getUpstreamProject();

    public native int getUpstreamBuild();

    public native List<Cause> getUpstreamCauses();

    public native Run<?, ?> getUpstreamRun();

    @Override
    public native String getShortDescription();
  }

  public static class UserIdCause extends Cause {
    public UserIdCause() {}

    public native String getUserId();

    @Override
    public native String getShortDescription();
  }

  public static class RemoteCause extends Cause {
    public RemoteCause(String host, String note) {}

    @Override
    public native String getShortDescription();
  }
}
