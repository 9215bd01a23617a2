package hudson.model;

public final class Result {
  private Result() {}

  @Override
  public native String toString();

  public static final Result SUCCESS = null;
  public static final Result FAILURE = null;
}
