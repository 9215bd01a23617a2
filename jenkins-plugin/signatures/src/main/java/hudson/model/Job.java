package hudson.model;

import hudson.XmlFile;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>>
    extends Actionable implements Item {
  protected Job() {}

  @Override
  public native ItemGroup<? extends Item> getParent();

  @Override
  public native String getFullName();

  public final native XmlFile getConfigFile();

  @Override
  public native String getUrl();

  @Override
  public native String getDisplayName();

  public native <T extends JobProperty> T getProperty(Class<T> type);

  public abstract RunT getLastBuild();

  public native RunT getBuildByNumber(int n);
}
