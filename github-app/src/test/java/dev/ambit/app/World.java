package dev.ambit.app;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import dev.ambit.app.demo.Deliveries;
import dev.ambit.app.demo.DemoSite;
import dev.ambit.app.demo.SimulatedCheck;
import dev.ambit.app.demo.SimulatedGitHub;
import dev.ambit.app.demo.SimulatedRepository;
import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Mirrors;
import dev.ambit.app.facts.ProposalGathering;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.GoodPolicies;
import dev.ambit.app.store.Inbox;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.app.store.Witnessed;
import dev.ambit.app.trace.Traces;
import dev.ambit.app.work.AfterMerge;
import dev.ambit.app.work.Forges;
import dev.ambit.app.work.Jobs;
import dev.ambit.app.work.LandingEffects;
import dev.ambit.app.work.Signers;
import dev.ambit.app.work.SteppedNode;
import dev.ambit.app.work.Work;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** A whole app beside a simulated GitHub with one repository, its jobs run by hand. */
public final class World implements AutoCloseable {

  public static final String SHOP = "acme/shop";

  public final SettableClock time = new SettableClock();
  public final SimulatedGitHub github;
  public final SimulatedRepository shop;
  public final DemoSite site;
  public final Deliveries deliveries;
  public final Database database;
  public final SteppedNode node;
  public final OpenApiWatch openApi;
  public final SigningKey attesting = SigningKey.generate(KeyType.ED25519);
  public final SigningKey logging = SigningKey.generate(KeyType.ED25519);
  private final Path folder;
  private final Traces traces;

  private World(Path folder, DatabaseSettings settings, int humans, Traces traces)
      throws IOException {
    this.traces = traces;
    time.set(Instant.parse("2026-11-24T10:00:00Z"));
    this.folder = folder;
    this.github = SimulatedGitHub.start(folder.resolve("github"), clock());
    this.openApi = new OpenApiWatch();
    github.watch(openApi);
    this.shop = github.repository(SHOP);
    this.site = DemoSite.write(folder.resolve("sites/shop"), SHOP, humans, time.now());
    this.deliveries = github.deliveries();
    this.database = Database.open(settings);
    this.node = node("one");
    shop.push("dana", "main", "", "Start", Map.of("services/checkout/App.java", "class App {}\n"));
  }

  public static World open(Path folder) throws IOException {
    return new World(folder, Databases.H2.fresh(), 1, Traces.NONE);
  }

  public static World open(Path folder, DatabaseSettings settings) throws IOException {
    return new World(folder, settings, 1, Traces.NONE);
  }

  public static World withApprovers(Path folder, int humans) throws IOException {
    return new World(folder, Databases.H2.fresh(), humans, Traces.NONE);
  }

  /** One whose work is told as spans. */
  public static World told(Path folder, Traces traces) throws IOException {
    return new World(folder, Databases.H2.fresh(), 1, traces);
  }

  /** One more node on the same database, with mirrors of its own. */
  public SteppedNode node(String name) {
    return SteppedNode.of(
        database.source(),
        new Jobs(work(name), Optional.empty(), clock(), Duration.ofMinutes(5), traces),
        time,
        name);
  }

  private Work work(String name) {
    Jdbi sql = database.sql();
    Sites sites = new Sites(folder.resolve("sites"));
    Mirrors mirrors = Mirrors.in(folder.resolve("mirrors-" + name));
    GrantSources sources = new GrantSources(mirrors, new SignedRecords(sql));
    ProposalGathering gathering =
        new ProposalGathering(mirrors, sites, new GoodPolicies(sql), new Witnessed(sql), sources);
    AfterMerge afterMerge =
        new AfterMerge(
            sites,
            mirrors,
            sources,
            new LandingEffects(attesting, repository -> logging, "test", true, sql),
            sql,
            clock());
    return new Work(
        new Forges(List.of(forge())),
        sites,
        sources,
        new Signers(people()),
        gathering,
        afterMerge,
        sql,
        clock());
  }

  /** Gives the app a key to sign with for a person, whom the site lists with it from now on. */
  public void givesKeyFor(String login) throws IOException {
    String name = login + "-example-com";
    try {
      new KeyFolder(people()).create(name, KeyType.ED25519);
    } catch (UnusableKey e) {
      throw new IOException(e);
    }
    String key = name + ".pub.pem";
    Files.copy(people().resolve(key), site.folder().resolve("keys").resolve(key));
    Path file = site.folder().resolve("site.yaml");
    String person = "principals: [\"git:" + login + "\"], ";
    Files.writeString(
        file, Files.readString(file).replace(person, person + "keys: [keys/" + key + "], "));
  }

  private Path people() {
    return folder.resolve("people");
  }

  public Forge forge() {
    return GitHubForge.of(github.settings(), clock());
  }

  /** The clock that the test sets. */
  public Clock clock() {
    return SetClock.by(time);
  }

  /** Lets a delivery in, as the web's door does; the HTTP status that it was answered with. */
  public int receive(Deliveries.Sent sent) {
    return receive(sent, node);
  }

  public int receive(Deliveries.Sent sent, SteppedNode by) {
    Map<String, String> headers =
        Map.of(
            "X-GitHub-Event", sent.event(),
            "X-GitHub-Delivery", sent.id(),
            "X-Hub-Signature-256", sent.signature());
    try {
      Delivery delivery =
          new DeliveryDoor(clock())
              .admit(
                  forge(),
                  name -> Optional.ofNullable(headers.get(name)),
                  sent.body().getBytes(StandardCharsets.UTF_8));
      if (new Inbox(database.sql()).keep(delivery)) {
        by.begin(delivery);
      }
      return 202;
    } catch (DeliveryDoor.Refused e) {
      return e.status();
    }
  }

  /** Lets deliveries in and does all the work that follows. */
  public void hear(Deliveries.Sent... sent) {
    time.tick(Duration.ofSeconds(1));
    for (Deliveries.Sent each : sent) {
      int status = receive(each);
      if (status != 202) {
        throw new AssertionError("the delivery was answered with " + status);
      }
    }
    node.settle();
  }

  /** A pull request of a branch that {@code login} pushed with these files, and heard of. */
  public int proposes(String login, String branch, Map<String, String> files) {
    try {
      shop.push(login, branch, "main", "Work on it", files);
      int number = shop.open(login, branch, "main").number();
      hear(deliveries.pull(SHOP, number, "opened"));
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest check run on the head of a pull request. */
  public SimulatedCheck check(int pull) {
    List<SimulatedCheck> checks = checks(pull);
    if (checks.isEmpty()) {
      throw new AssertionError("no check run; " + node.waiting());
    }
    return checks.get(checks.size() - 1);
  }

  public List<SimulatedCheck> checks(int pull) {
    try {
      return shop.checksOf(pull);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    github.close();
    database.close();
  }
}
