package jenkins.model;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.util.XStream2;
import java.io.File;
import org.springframework.security.core.Authentication;

public class Jenkins implements AccessControlled, ItemGroup<Item> {
  protected Jenkins() {}

  public static final Permission ADMINISTER = null;

  public static final XStream2 XSTREAM2 = null;

  public static native Jenkins get();

  public static native Authentication getAuthentication2();

  @Override
  public native String getFullName();

  public native ACL getACL();

  public native File getRootDir();

  public native String getRootUrl();

  public native Item getItemByFullName(String fullName);

  @Override
  public native void checkPermission(Permission permission);

  @Override
  public native boolean hasPermission(Permission permission);
}
