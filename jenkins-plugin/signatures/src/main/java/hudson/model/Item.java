package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

public interface Item extends AccessControlled, ModelObject {
  Permission BUILD = null;
  Permission READ = null;

  ItemGroup<? extends Item> getParent();

  String getFullName();

  String getUrl();
}
