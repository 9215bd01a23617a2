package jenkins.model;

import hudson.model.Item;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;

public class Jenkins implements AccessControlled {
  protected Jenkins() {}

  public static final Permission ADMINISTER = null;

  public static native Jenkins get();

  public native File getRootDir();

  public native String getRootUrl();

  public native Item getItemByFullName(String fullName);

  @Override
  public native void checkPermission(Permission permission);

  @Override
  public native boolean hasPermission(Permission permission);
}
