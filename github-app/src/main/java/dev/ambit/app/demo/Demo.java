package dev.ambit.app.demo;

import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * A story for {@code ambit serve --demo}: a simulated GitHub with a shop, its people, an agent with
 * a grant, and pull requests that pass, wait and fail.
 */
public final class Demo implements AutoCloseable {

  private static final String SHOP = "acme/shop";

  private final SimulatedGitHub github;
  private final SimulatedRepository shop;
  private final Clock clock;

  private Demo(SimulatedGitHub github, SimulatedRepository shop, Clock clock) {
    this.github = github;
    this.shop = shop;
    this.clock = clock;
  }

  /** Makes the stage below the app's home, which must have no site for the shop yet. */
  public static Demo prepare(Settings settings, Clock clock) throws IOException {
    Path site = settings.sites().resolve("demo-shop");
    if (Files.exists(site)) {
      throw new IOException(site + " is there already: give the demo a --home of its own");
    }
    SimulatedGitHub github = SimulatedGitHub.start(settings.home().resolve("demo-github"), clock);
    DemoSite.write(site, SHOP, 1, clock.instant());
    Demo demo = new Demo(github, github.repository(SHOP), clock);
    demo.shop.push(
        "dana", "main", "", "Start", Map.of("services/checkout/App.java", "class App {}\n"));
    return demo;
  }

  /** The simulated GitHub as a forge. */
  public Forge forge() {
    return GitHubForge.of(github.settings(), clock);
  }

  /** Opens the pull requests and delivers the news of them to the app. */
  public void play(URI app) throws IOException {
    propose(app, "robin", "sort-imports", Map.of("services/ledger/L.java", "class L {}\n"));
    propose(
        app,
        "agent-claude",
        "agent/PAY-214/timeout",
        Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
    propose(
        app,
        "agent-claude",
        "agent/PAY-214/ledger",
        Map.of("services/ledger/Ledger.java", "class Ledger {}\n"));
    propose(
        app,
        "agent-claude",
        "agent/PAY-214/image",
        Map.of("services/checkout/Dockerfile", "FROM scratch\n"));
  }

  private void propose(URI app, String login, String branch, Map<String, String> files)
      throws IOException {
    shop.push(login, branch, "main", "Work on " + branch, files);
    int number = shop.open(login, branch, "main").number();
    deliver(app, github.deliveries().pull(SHOP, number, "opened"));
  }

  /** Posts a delivery; the HTTP status. */
  public static int deliver(URI app, Deliveries.Sent sent) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app + "/webhooks/github"))
            .header("Content-Type", "application/json")
            .header("X-GitHub-Event", sent.event())
            .header("X-GitHub-Delivery", sent.id())
            .header("X-Hub-Signature-256", sent.signature())
            .POST(BodyPublishers.ofString(sent.body()))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The check runs that were posted, newest last, a line each. */
  public List<String> told() {
    return shop.checks().values().stream()
        .map(check -> check.conclusion() + "  " + check.title())
        .toList();
  }

  @Override
  public void close() {
    github.close();
  }
}
