package hudson.model;

public abstract class InvisibleAction implements Action {
  protected InvisibleAction() {}

  @Override
  public final native String getIconFileName();

  @Override
  public final native String getDisplayName();

  @Override
  public native String getUrlName();
}
