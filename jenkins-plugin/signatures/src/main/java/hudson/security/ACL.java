package hudson.security;

import org.springframework.security.core.Authentication;

public abstract class ACL {
  protected ACL() {}

  public static final Authentication SYSTEM2 = null;

  public native boolean hasPermission2(Authentication a, Permission permission);

  public static native ACLContext as2(Authentication auth);
}
