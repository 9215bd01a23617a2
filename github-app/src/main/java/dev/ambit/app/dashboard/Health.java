package dev.ambit.app.dashboard;

import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.store.Backlog;
import dev.ambit.core.decision.Policy;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How the app is set up, and whether that is well. */
public final class Health {

  private static final long MANY = 50;

  private final Settings settings;
  private final List<Forge> forges;
  private final Sites sites;
  private final Backlog backlog;
  private final Supplier<URI> url;

  public Health(
      Settings settings, List<Forge> forges, Sites sites, Backlog backlog, Supplier<URI> url) {
    this.settings = settings;
    this.forges = List.copyOf(forges);
    this.sites = sites;
    this.backlog = backlog;
    this.url = url;
  }

  /** Some checks under a title. */
  public record Group(String title, List<Check> checks) {}

  List<Group> look() throws IOException {
    return List.of(
        new Group("Reaching it", reaching()),
        new Group("Work", work()),
        new Group("Repositories", repositories()),
        new Group("Login", login()));
  }

  private List<Check> reaching() {
    List<Check> checks = new ArrayList<>();
    URI address = url.get();
    boolean secure = "https".equals(address.getScheme());
    boolean local = List.of("127.0.0.1", "localhost", "[::1]").contains(address.getHost());
    checks.add(
        secure || local
            ? Check.good("Address", address.toString())
            : Check.bad(
                "Address",
                address + " is not encrypted: sessions can be read on the way",
                "Put a proxy with https before it, and set AMBIT_URL to its address."));
    checks.add(Check.good("Database", settings.database().toString()));
    forges.forEach(each -> checks.add(Check.good("Forge " + each.name(), each.host())));
    if (forges.isEmpty()) {
      checks.add(
          Check.look(
              "Forges",
              "none is set up",
              "Create the GitHub App at the address that serve printed."));
    }
    return checks;
  }

  private List<Check> work() {
    return List.of(
        waiting("Deliveries not worked yet", backlog.deliveries()),
        waiting("Pull requests to be judged", backlog.subjects()),
        waiting("Verdicts that the forge does not know yet", backlog.untold()));
  }

  private static Check waiting(String what, long count) {
    return count <= MANY
        ? Check.good(what, Long.toString(count))
        : Check.look(what, Long.toString(count), "Look into the log: is the forge answering?");
  }

  private List<Check> repositories() throws IOException {
    Sites.Reading reading = sites.reading();
    List<Check> checks = new ArrayList<>();
    reading.faults().forEach(each -> checks.add(Check.bad("Site file", each, "Mend the file.")));
    reading.sites().forEach(each -> checks.add(site(each.site())));
    if (checks.isEmpty()) {
      checks.add(
          Check.look(
              "Site files",
              "none",
              "Add a folder with site.yaml to " + sites.root() + " for each repository."));
    }
    return checks;
  }

  private static Check site(Site site) {
    String name = site.repository().toString();
    long grant = site.whoMay(Right.GRANT).size();
    long approve = site.whoMay(Right.APPROVE).size();
    String words = grant + " may grant, " + approve + " may approve";
    if (PolicyInForce.of(site.policy()).policy().mode() == Policy.Mode.REPORT) {
      return Check.look(
          name, words + "; it only reports", "Set 'mode: enforce' once the reports are right.");
    }
    if (approve < 2) {
      return Check.look(
          name, words, "Name two people who may approve: four eyes need somebody else.");
    }
    return Check.good(name, words);
  }

  private List<Check> login() {
    List<Check> checks = new ArrayList<>();
    settings
        .login()
        .oidc()
        .ifPresent(each -> checks.add(Check.good("OpenID Connect", each.name())));
    settings.login().github().ifPresent(each -> checks.add(Check.good("GitHub", each.toString())));
    if (checks.isEmpty()) {
      checks.add(
          Check.look(
              "Identity server",
              "none: only the console's link lets anybody in",
              "Set AMBIT_OIDC_ISSUER or AMBIT_GITHUB_LOGIN_CLIENT."));
    }
    int admins = settings.login().admins().size();
    checks.add(
        admins > 0
            ? Check.good("Admins", Integer.toString(admins))
            : Check.look("Admins", "none but the console", "Set AMBIT_ADMINS to their addresses."));
    return checks;
  }
}
