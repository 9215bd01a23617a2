package hudson.triggers;

public class TimerTrigger {
  protected TimerTrigger() {}

  public static class TimerTriggerCause extends hudson.model.Cause {
    public TimerTriggerCause() {}

    @Override
    public native String getShortDescription();
  }
}
