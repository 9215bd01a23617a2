package hudson.model;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>>
    extends Actionable implements Item {
  protected Job() {}

  @Override
  public native ItemGroup<? extends Item> getParent();

  @Override
  public native String getFullName();

  @Override
  public native String getUrl();

  @Override
  public native String getDisplayName();

  public native <T extends JobProperty> T getProperty(Class<T> type);

  public abstract RunT getLastBuild();

  public native RunT getBuildByNumber(int n);
}
