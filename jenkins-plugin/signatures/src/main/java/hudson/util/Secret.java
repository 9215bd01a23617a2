package hudson.util;

public final class Secret {
  private Secret() {}

  public native String getPlainText();
}
