package dev.ambit.app.login;

import java.util.Locale;

/** What somebody may do in the app. What they may do for one repository its site file says. */
public enum Role {
  /** Look at everything, and ask for grants. */
  VIEWER,
  /** Answer for grants and let held changes through, as far as a site file lets them. */
  APPROVER,
  /** See how the app is set up, and stop everything at once. */
  ADMIN;

  /** Whether whoever has this role may do what asks for {@code other}. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
