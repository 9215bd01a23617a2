package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.app.demo.Deliveries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed with SIGKILL in the middle of things, and comes back. */
class KilledDatabaseTest {

  @TempDir private Path folder;
  private MortalPostgres postgres;
  private World world;
  private Deliveries.Sent opened;

  @BeforeEach
  void open() throws IOException {
    postgres = new MortalPostgres(folder.resolve("postgres"));
    world = World.open(folder.resolve("world"), postgres.settings());
    world.shop.push(
        "agent-claude",
        "agent/PAY-214/timeout",
        "main",
        "Work on it",
        Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
    int pull = world.shop.open("agent-claude", "agent/PAY-214/timeout", "main").number();
    opened = world.deliveries.pull(World.SHOP, pull, "opened");
  }

  @AfterEach
  void close() throws IOException {
    world.close();
    postgres.close();
  }

  /** A node that finds no database gives up this time; its jobs stay. */
  private void triesToWork() {
    try {
      world.node.settle();
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("SQL");
    }
  }

  private void worksAgain() throws IOException {
    postgres.startAgain();
    world.node.findDead();
    for (int i = 0; i < 6; i++) {
      world.node.later(Duration.ofMinutes(6));
      world.node.findDead();
    }
  }

  @Test
  void whatWasAnsweredIsWorkedWhenItIsBack() throws IOException {
    assertThat(world.receive(opened)).isEqualTo(202);
    postgres.kill();
    triesToWork();
    assertThat(world.checks(1)).isEmpty();
    worksAgain();
    assertThat(world.checks(1)).hasSize(1);
    assertThat(world.check(1).conclusion()).isEqualTo("success");
  }

  @Test
  void whatCannotBeKeptIsNotAnsweredWith202() throws IOException {
    postgres.kill();
    assertThatThrownBy(() -> world.receive(opened)).isInstanceOf(RuntimeException.class);
    postgres.startAgain();
    assertThat(world.receive(opened)).isEqualTo(202);
    world.node.settle();
    assertThat(world.checks(1)).hasSize(1);
  }

  @Test
  void aVerdictThatWasToldAndCouldNotBeNotedIsNotToldAgain() throws IOException {
    AtomicBoolean killed = new AtomicBoolean();
    world.github.watch(
        (method, address, body) -> {
          if (method.equals("POST") && address.getPath().endsWith("/check-runs")) {
            if (killed.compareAndSet(false, true)) {
              postgres.kill();
            }
          }
        });
    assertThat(world.receive(opened)).isEqualTo(202);
    triesToWork();
    assertThat(killed).isTrue();
    assertThat(world.checks(1)).hasSize(1);
    worksAgain();
    assertThat(world.checks(1)).hasSize(1);
  }
}
