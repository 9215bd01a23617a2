package hudson.triggers;

public class SCMTrigger {
  protected SCMTrigger() {}

  public static class SCMTriggerCause extends hudson.model.Cause {
    public SCMTriggerCause(String pollingLog) {}

    @Override
    public native String getShortDescription();
  }
}
