package dev.ambit.app.demo;

import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.settings.Outlets;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.work.GrantOffice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A story for {@code ambit serve --demo}: a simulated GitHub with a shop, its people, agents with
 * grants, and two days of pull requests that pass, wait and fail.
 */
public final class Demo implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final SimulatedGitHub github;
  private final SimulatedRepository shop;
  private final StoryClock clock;
  private final DemoController jenkins;

  private Demo(
      SimulatedGitHub github, SimulatedRepository shop, StoryClock clock, DemoController jenkins) {
    this.github = github;
    this.shop = shop;
    this.clock = clock;
    this.jenkins = jenkins;
  }

  /** Makes the stage below the app's home, which must have no site for the shop yet. */
  public static Demo prepare(Settings settings, StoryClock clock) throws IOException {
    Path site = settings.sites().resolve("demo-shop");
    if (Files.exists(site)) {
      throw new IOException(site + " is there already: give the demo a --home of its own");
    }
    SimulatedGitHub github = SimulatedGitHub.start(settings.home().resolve("demo-github"), clock);
    DemoShop.write(site, settings.people(), clock.instant());
    DemoController jenkins = new DemoController(site, settings.database(), clock);
    Demo demo = new Demo(github, github.repository(DemoShop.NAME), clock, jenkins);
    demo.shop.push(
        "dana", "main", "", "Start", Map.of("services/checkout/App.java", "class App {}\n"));
    return demo;
  }

  /** The settings with the demo's people, whom everybody may be. */
  public Settings cast(Settings settings) {
    LoginSettings people =
        new LoginSettings(
            Optional.empty(), Optional.empty(), Set.of(DemoShop.ADMIN), List.of(), DemoShop.PEOPLE);
    return new Settings(
        settings.bind(),
        settings.port(),
        settings.url(),
        settings.home(),
        settings.database(),
        settings.reconcile(),
        settings.github(),
        settings.gitea(),
        new Outlets(settings.outlets().events(), settings.outlets().collector(), true),
        people);
  }

  /** The simulated GitHub as a forge. */
  public Forge forge() {
    return GitHubForge.of(github.settings(), clock);
  }

  /** Opens the simulated GitHub's pages to visitors. */
  public void open(URI app) {
    github.open(new SimulatedPages(hands(app), DemoShop.LOGINS));
  }

  private Hands hands(URI app) {
    return new Hands(github, shop, app);
  }

  /** The page of the shop at the simulated GitHub. */
  public URI page() {
    return URI.create(github.url() + "/web/" + DemoShop.NAME);
  }

  /** What git clones. */
  public Path repository() {
    return shop.bare();
  }

  /** Tells the story: each scene at its time, after the one before was judged. */
  public void play(URI app, GrantOffice office) throws IOException {
    Hands hands = hands(app);
    jenkins.reportTo(app);
    hands.landed();
    for (Scene scene : Scene.STORY) {
      clock.isAgo(scene.ago());
      play(hands, scene);
    }
    clock.isAgo(Duration.ofMinutes(2));
    DemoShop.ask(office, clock.instant());
    clock.isAgo(Duration.ZERO);
    jenkins.begin();
  }

  private void play(Hands hands, Scene scene) throws IOException {
    int told = shop.checks().size();
    switch (scene.deed()) {
      case PUSH -> {
        shop.push(scene.login(), scene.branch(), "main", scene.message(), scene.files());
        hands.propose(scene.login(), scene.branch());
        await(() -> shop.checks().size() > told);
      }
      case APPROVE -> {
        hands.comment(scene.login(), number(hands, scene), scene.message());
        await(() -> shop.checks().size() > told);
      }
      case MERGE -> {
        hands.merge(scene.login(), number(hands, scene));
        await(shop::isAttested);
      }
      case RUN -> jenkins.run(scene);
    }
  }

  private static int number(Hands hands, Scene scene) {
    return hands.open(scene.branch()).orElseThrow().number();
  }

  private interface Sign {
    boolean isThere() throws IOException;
  }

  private static void await(Sign sign) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!sign.isThere() && System.nanoTime() < end) {
      try {
        Thread.sleep(GLANCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
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
    jenkins.close();
    github.close();
  }
}
