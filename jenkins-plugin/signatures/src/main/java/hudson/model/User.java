package hudson.model;

public class User {
  protected User() {}

  public native String getId();

  public static native User current();

  public static native User getById(String id, boolean create);

  public native org.springframework.security.core.Authentication impersonate2();
}
