package dev.ambit.app.pages;

/** The places of the dashboard, in the order of its menu. */
public enum Tab {
  NOW("Now", "/"),
  AGENTS("Agents", "/agents"),
  GRANTS("Grants", "/grants"),
  DECISIONS("Decisions", "/decisions"),
  CHAINS("Chains", "/chains"),
  OWNERS("Owners", "/owners"),
  HEALTH("Health", "/settings");

  private final String title;
  private final String address;

  Tab(String title, String address) {
    this.title = title;
    this.address = address;
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }
}
