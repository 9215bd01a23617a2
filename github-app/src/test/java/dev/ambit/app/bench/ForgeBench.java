package dev.ambit.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.Databases;
import dev.ambit.app.OpenApiWatch;
import dev.ambit.app.demo.Deliveries;
import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.DemoSite;
import dev.ambit.app.demo.SimulatedCheck;
import dev.ambit.app.demo.SimulatedGitHub;
import dev.ambit.app.demo.SimulatedRepository;
import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.settings.GitHubSettings;
import dev.ambit.app.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real nodes, one PostgreSQL, a simulated GitHub. No part of the build: {@code bench/run forge}
 * runs it. Prints samples to the file that the property {@code ambit.bench.out} names.
 */
class ForgeBench {

  private static final String SHOP = "acme/shop";
  private static final int SENDERS = 8;
  private static final int PULLS = 20;

  @TempDir private Path folder;
  private SimulatedGitHub github;
  private SimulatedRepository shop;
  private DatabaseSettings settings;
  private Database database;
  private ObjectNode example;
  private final OpenApiWatch watch = new OpenApiWatch();
  private final List<NodeProcess> nodes = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    github = SimulatedGitHub.start(folder.resolve("github"), Clock.systemUTC());
    github.watch(watch);
    shop = github.repository(SHOP);
    settings = Databases.POSTGRESQL.fresh();
    database = Database.open(settings);
    DemoSite.write(folder.resolve("site"), SHOP, 1, Instant.now());
    Files.writeString(folder.resolve("key"), github.settings().key());
    shop.push("dana", "main", "", "Start", Map.of("services/checkout/App.java", "class App {}\n"));
    for (int i = 1; i <= PULLS; i++) {
      String branch = "agent/PAY-214/b" + i;
      shop.push(
          "agent-claude",
          branch,
          "main",
          "Work",
          Map.of("services/checkout/F" + i + ".java", "class F" + i + " {}\n"));
      shop.open("agent-claude", branch, "main");
    }
    example = example();
  }

  @AfterEach
  void end() {
    nodes.forEach(NodeProcess::kill);
    github.close();
    database.close();
  }

  /** GitHub's own example of a delivery about a pull request. */
  private static ObjectNode example() throws IOException {
    try (InputStream file = ForgeBench.class.getResourceAsStream("/github/webhooks.json")) {
      for (JsonNode each : new JsonMapper().readTree(Objects.requireNonNull(file))) {
        if (each.path("event").asText().equals("pull_request")
            && each.at("/payload/action").asText().equals("synchronize")) {
          return (ObjectNode) each.path("payload");
        }
      }
    }
    throw new AssertionError("there is no example");
  }

  private Deliveries.Sent delivery(int pull) {
    ObjectNode body = example.deepCopy();
    ((ObjectNode) body.path("repository")).put("full_name", SHOP);
    ((ObjectNode) body.path("pull_request")).put("number", pull);
    return github.deliveries().sign("pull_request", body.toString());
  }

  private NodeProcess node(String name) throws IOException {
    Path home = folder.resolve(name);
    if (!Files.exists(home)) {
      copy(folder.resolve("site"), home.resolve("sites/shop"));
    }
    GitHubSettings at = github.settings();
    NodeProcess node =
        NodeProcess.start(
            folder.resolve(name + ".log"),
            List.of(
                home.toString(),
                settings.url(),
                at.api().toString(),
                at.git().toString(),
                at.app(),
                folder.resolve("key").toString(),
                at.secret()));
    nodes.add(node);
    return node;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? target : target.resolveSibling("."));
        if (!Files.isDirectory(file)) {
          Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private long count(String query) {
    return database.sql().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private boolean isDone() {
    return count("select count(*) from delivery where worked_at is null") == 0
        && count("select count(*) from subject where wanted > done") == 0
        && count("select count(*) from verdict where reference is null") == 0;
  }

  private void awaitDone(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!isDone() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(isDone()).as("all work is done within " + most).isTrue();
  }

  private static void print(String table, String name, double value) throws IOException {
    String line = String.format(java.util.Locale.ROOT, "%s\t%s\t1\t%.2f%n", table, name, value);
    String out = System.getProperty("ambit.bench.out", "");
    if (out.isEmpty()) {
      System.out.print(line);
    } else {
      Files.writeString(Path.of(out), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** Everything that several senders do, to its end. */
  private static void together(List<Callable<Void>> work) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      for (Future<Void> each : senders.invokeAll(work)) {
        each.get();
      }
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void rate() throws Exception {
    NodeProcess node = node("one");
    int deliveries = Integer.getInteger("ambit.bench.deliveries", 600);
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      work.add(
          () -> {
            for (int n = next.getAndIncrement(); n < deliveries; n = next.getAndIncrement()) {
              int status = Demo.deliver(node.url(), delivery(1 + n % PULLS));
              assertThat(status).isEqualTo(202);
            }
            return null;
          });
    }
    long begin = System.nanoTime();
    together(work);
    double seconds = (System.nanoTime() - begin) / 1e9;
    awaitDone(Duration.ofMinutes(5));
    double all = (System.nanoTime() - begin) / 1e9;
    assertThat(shop.checks()).hasSizeGreaterThanOrEqualTo(PULLS);
    assertThat(watch.faults()).isEmpty();
    print(
        "One node, one PostgreSQL",
        "deliveries stored and answered a second",
        deliveries / seconds);
    print("One node, one PostgreSQL", "deliveries worked to the end a second", deliveries / all);
    print("One node, one PostgreSQL", "first check runs posted a second", PULLS / all);
  }

  /** Nodes are killed all the time; nothing that was answered is lost, nothing is told twice. */
  @Test
  void soak() throws Exception {
    nodes.clear();
    List<NodeProcess> two = new ArrayList<>(List.of(node("one"), node("two")));
    ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();
    int kills = Integer.getInteger("ambit.bench.kills", 4);
    java.util.concurrent.atomic.AtomicBoolean going =
        new java.util.concurrent.atomic.AtomicBoolean(true);
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int sender = i;
      Thread thread =
          new Thread(
              () -> {
                for (int n = sender; going.get(); n += 2) {
                  Deliveries.Sent sent = delivery(1 + n % PULLS);
                  try {
                    if (Demo.deliver(two.get(sender).url(), sent) == 202) {
                      answered.add(sent.id());
                    }
                    Thread.sleep(20);
                  } catch (IOException | InterruptedException e) {
                    // Not answered: the forge knows that it was not taken.
                  }
                }
              });
      thread.start();
      senders.add(thread);
    }
    for (int i = 0; i < kills; i++) {
      Thread.sleep(3_000);
      two.get(i % 2).kill();
      two.set(i % 2, node(i % 2 == 0 ? "one" : "two"));
    }
    going.set(false);
    for (Thread sender : senders) {
      sender.join();
    }
    awaitDone(Duration.ofMinutes(8));
    for (String id : answered) {
      assertThat(
              count(
                  "select count(*) from delivery where worked_at is not null and id = '"
                      + id
                      + "'"))
          .as("the delivery " + id)
          .isEqualTo(1);
    }
    Map<String, Integer> told = new HashMap<>();
    for (SimulatedCheck check : shop.checks().values()) {
      told.merge(check.decision(), 1, Integer::sum);
    }
    assertThat(told).allSatisfy((decision, times) -> assertThat(times).isEqualTo(1));
    for (int i = 1; i <= PULLS; i++) {
      assertThat(shop.checksOf(i)).as("pull request " + i).hasSize(1);
    }
    print("Nodes killed with SIGKILL", "kills", kills);
    print(
        "Nodes killed with SIGKILL",
        "deliveries answered with 202, all of them worked",
        answered.size());
    print("Nodes killed with SIGKILL", "verdicts, each told once", told.size());
  }
}
