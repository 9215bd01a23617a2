package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.Messages;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;

/** Who may approve held runs in Jenkins; the site file must let them too. */
public final class AmbitPermission {

  private static final PermissionGroup GROUP =
      new PermissionGroup(AmbitPermission.class, Messages.later("permission.group"));

  public static final Permission APPROVE =
      new Permission(
          GROUP,
          "Approve",
          Messages.later("permission.approve"),
          Jenkins.ADMINISTER,
          PermissionScope.ITEM);

  private AmbitPermission() {}
}
