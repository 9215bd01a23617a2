package hudson.model;

import java.util.List;

public class CauseAction implements Action {
  public CauseAction(Cause... causes) {}

  public native List<Cause> getCauses();

  @Override
  public native String getIconFileName();

  @Override
  public native String getDisplayName();

  @Override
  public native String getUrlName();
}
