package hudson.plugins.git.util;

import hudson.model.Action;

public class BuildData implements Action {
  public Build lastBuild;

  public BuildData() {}

  public native boolean hasBeenReferenced(String remoteUrl);

  @Override
  public native String getIconFileName();

  @Override
  public native String getDisplayName();

  @Override
  public native String getUrlName();
}
