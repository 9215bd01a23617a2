package hudson.model;

import java.util.List;

public class ParametersAction implements Action {
  public ParametersAction(List<ParameterValue> parameters) {}

  public native List<ParameterValue> getParameters();

  @Override
  public native String getIconFileName();

  @Override
  public native String getDisplayName();

  @Override
  public native String getUrlName();
}
