package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.Deliveries;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Inbox;
import dev.ambit.app.work.SteppedNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries that are forged, sent twice, late, out of order or lost; and nodes that die. */
class DeliveriesTest {

  private static final String SHOP = World.SHOP;
  private static final Map<String, String> INSIDE =
      Map.of("services/checkout/Timeout.java", "class Timeout {}\n");
  private static final Map<String, String> OUTSIDE =
      Map.of("services/ledger/Ledger.java", "class Ledger {}\n");

  @TempDir private Path folder;
  private final AtomicReference<World> world = new AtomicReference<>();

  private World open(Databases databases) throws IOException {
    World fresh = World.open(folder, databases.fresh());
    world.set(fresh);
    fresh.shop.push("agent-claude", "agent/PAY-214/x", "main", "Work", INSIDE);
    fresh.shop.open("agent-claude", "agent/PAY-214/x", "main");
    return fresh;
  }

  @AfterEach
  void close() {
    world.get().close();
  }

  @ParameterizedTest
  @EnumSource
  void aForgedDeliveryIsNotKept(Databases databases) throws IOException {
    World world = open(databases);
    Deliveries.Sent honest = world.deliveries.pull(SHOP, 1, "opened");
    Deliveries.Sent forged =
        new Deliveries.Sent(
            honest.id(),
            honest.event(),
            honest.body().replace("\"number\":1", "\"number\":2"),
            honest.signature());
    assertThat(world.receive(forged)).isEqualTo(401);
    assertThat(new Backlog(world.database.sql()).deliveries()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aDeliverySentTwiceIsWorkedOnce(Databases databases) throws IOException {
    World world = open(databases);
    Deliveries.Sent sent = world.deliveries.pull(SHOP, 1, "opened");
    world.hear(sent, sent);
    world.hear(sent);
    assertThat(world.checks(1)).hasSize(1);
    assertThat(ledgerEntries(world)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void theSameNewsUnderOtherIdsMakesNoSecondVerdict(Databases databases) throws IOException {
    World world = open(databases);
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    world.hear(world.deliveries.pull(SHOP, 1, "synchronize"));
    world.hear(world.deliveries.push(SHOP, "refs/heads/agent/PAY-214/x"));
    assertThat(world.checks(1)).hasSize(1);
    assertThat(ledgerEntries(world)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void lateAndReorderedDeliveriesTellHowThingsStandNow(Databases databases) throws IOException {
    World world = open(databases);
    Deliveries.Sent first = world.deliveries.pull(SHOP, 1, "opened");
    world.shop.push("agent-claude", "agent/PAY-214/x", "main", "More", OUTSIDE);
    Deliveries.Sent second = world.deliveries.pull(SHOP, 1, "synchronize");
    world.hear(second);
    world.time.tick(Duration.ofMinutes(30));
    world.hear(first);
    assertThat(world.checks(1)).hasSize(1);
    assertThat(world.check(1).conclusion()).isEqualTo("failure");
  }

  @ParameterizedTest
  @EnumSource
  void aLostDeliveryIsMadeUpForByPolling(Databases databases) throws IOException {
    World world = open(databases);
    world.node.settle();
    assertThat(world.checks(1)).hasSize(1);
    world.shop.push("agent-claude", "agent/PAY-214/x", "main", "More", OUTSIDE);
    world.node.later(Duration.ofMinutes(6));
    assertThat(world.check(1).conclusion()).isEqualTo("failure");
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredGrantIsNoticedWithoutAnyNews(Databases databases) throws IOException {
    World world = open(databases);
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    assertThat(world.check(1).conclusion()).isEqualTo("success");
    world.node.later(Duration.ofDays(8));
    assertThat(world.check(1).conclusion()).isEqualTo("failure");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasLookedAtWithinTheHourIsOnlyListed(Databases databases) throws IOException {
    World world = open(databases);
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    world.node.later(Duration.ofMinutes(6));
    int asked = world.openApi.requests().size();
    world.node.later(Duration.ofMinutes(6));
    assertThat(world.openApi.requests().subList(asked, world.openApi.requests().size()))
        .noneMatch(request -> request.endsWith("/pulls/1"));
  }

  @ParameterizedTest
  @EnumSource
  void aDeliveryThatWasKeptAndNotBegunIsFound(Databases databases) throws IOException {
    World world = open(databases);
    Deliveries.Sent sent = world.deliveries.pull(SHOP, 1, "opened");
    new Inbox(world.database.sql())
        .keep(new Delivery("github", sent.id(), sent.event(), sent.body(), world.time.now()));
    world.node.later(Duration.ofSeconds(11));
    world.node.later(Duration.ofSeconds(11));
    assertThat(new Backlog(world.database.sql()).deliveries()).isZero();
    assertThat(world.checks(1)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeUnderstoodIsPutAside(Databases databases) throws IOException {
    World world = open(databases);
    world.hear(world.deliveries.sign("pull_request", "{\"action\":\"opened\"}"));
    world.hear(world.deliveries.sign("pull_request", "not json"));
    world.hear(
        world.deliveries.sign(
            "pull_request",
            "{\"action\":\"opened\",\"repository\":{\"full_name\":\"../../etc\"},"
                + "\"pull_request\":{\"number\":1}}"));
    assertThat(new Backlog(world.database.sql()).deliveries()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aForgeThatFailsIsAskedAgainLater(Databases databases) throws IOException {
    World world = open(databases);
    world.github.faults().fail("POST /repos/acme/shop/check-runs", 1, 502, Map.of());
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    assertThat(world.checks(1)).isEmpty();
    world.node.later(Duration.ofMinutes(1));
    assertThat(world.checks(1)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aUsedUpLimitIsHonoured(Databases databases) throws IOException {
    World world = open(databases);
    world
        .github
        .faults()
        .fail("GET /repos/acme/shop/activity", 1, 429, Map.of("Retry-After", "600"));
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    int asked = world.openApi.requests().size();
    world.node.later(Duration.ofMinutes(4));
    assertThat(world.openApi.requests()).hasSize(asked);
    assertThat(world.checks(1)).isEmpty();
    world.node.later(Duration.ofMinutes(7));
    assertThat(world.checks(1)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aVerdictThatWasToldAndNotNotedIsNotToldAgain(Databases databases) throws IOException {
    World world = open(databases);
    world.hear(world.deliveries.pull(SHOP, 1, "opened"));
    world
        .database
        .sql()
        .useHandle(
            handle -> handle.execute("update verdict set reference = null, posted_at = null"));
    world.hear(world.deliveries.pull(SHOP, 1, "synchronize"));
    assertThat(world.checks(1)).hasSize(1);
    assertThat(new Backlog(world.database.sql()).untold()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void twoNodesShareTheWorkAndDoNothingTwice(Databases databases) throws IOException {
    World world = open(databases);
    SteppedNode other = world.node("two");
    for (int i = 2; i <= 5; i++) {
      world.shop.push("agent-claude", "agent/PAY-214/b" + i, "main", "Work " + i, INSIDE);
      world.shop.open("agent-claude", "agent/PAY-214/b" + i, "main");
    }
    for (int i = 1; i <= 5; i++) {
      world.receive(world.deliveries.pull(SHOP, i, "opened"), i % 2 == 0 ? other : world.node);
    }
    for (int i = 0; i < 6; i++) {
      other.step();
      world.node.step();
    }
    for (int i = 1; i <= 5; i++) {
      assertThat(world.checks(i)).hasSize(1);
    }
    assertThat(ledgerEntries(world)).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource
  void aDeadNodesWorkIsTakenOver(Databases databases) throws IOException {
    World world = open(databases);
    world.receive(world.deliveries.pull(SHOP, 1, "opened"));
    // The node took the job and then gave no sign of life any more.
    world
        .database
        .sql()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update scheduled_tasks set picked = true, picked_by = 'dead',"
                            + " last_heartbeat = :at where task_name = 'delivery'")
                    .bind("at", world.time.now().atOffset(ZoneOffset.UTC))
                    .execute());
    SteppedNode other = world.node("two");
    other.settle();
    assertThat(new Backlog(world.database.sql()).deliveries()).isEqualTo(1);
    world.time.tick(Duration.ofHours(1));
    other.findDead();
    // The scheduler gives a job back as of the machine's own time.
    world.time.set(Clock.systemUTC().instant().plusSeconds(60));
    other.settle();
    assertThat(new Backlog(world.database.sql()).deliveries()).isZero();
    assertThat(world.checks(1)).hasSize(1);
  }

  private static long ledgerEntries(World world) {
    return world
        .database
        .sql()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from ledger_entry").mapTo(Long.class).one());
  }
}
