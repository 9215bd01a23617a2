package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.DemoSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository that gets another name or owner does not pass until its site file says so too. */
class MovedRepositoryStoriesTest {

  @TempDir private Path folder;
  private World world;
  private int pull;

  @BeforeEach
  void open() throws IOException {
    world = World.open(folder);
    pull =
        world.proposes(
            "agent-claude",
            "agent/PAY-214/timeout",
            Map.of("services/checkout/Timeout.java", "class Timeout {}\n"));
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @AfterEach
  void everyRequestWasAsGitHubDescribes() {
    assertThat(world.openApi.faults()).isEmpty();
    world.close();
  }

  private void moves(String action, String name) throws IOException {
    world.github.rename(World.SHOP, name);
    hears(action, name);
  }

  private void hears(String action, String name) {
    world.hear(
        world.deliveries.sign(
            "repository",
            "{\"action\":\"%s\",\"repository\":{\"full_name\":\"%s\"},\"sender\":{\"login\":\"dana\"}}"
                .formatted(action, name)));
  }

  @ParameterizedTest
  @CsvSource({"renamed, acme/store", "transferred, globex/shop"})
  void itsPullRequestsFailUntilTheSiteFileKnowsIt(String action, String name) throws IOException {
    moves(action, name);
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
    assertThat(world.check(pull).summary()).contains("no site file is for github.example/" + name);
    DemoSite.write(folder.resolve("sites/moved"), name, 1, world.time.now());
    hears("edited", name);
    assertThat(world.check(pull).conclusion()).isEqualTo("success");
  }

  @Test
  void whatIsSaidOfTheOldNameIsNotSaidOfIt() throws IOException {
    moves("renamed", "acme/store");
    int told = world.checks(pull).size();
    world.hear(world.deliveries.pull(World.SHOP, pull, "synchronize"));
    assertThat(world.checks(pull)).hasSize(told);
    assertThat(world.check(pull).conclusion()).isEqualTo("failure");
  }
}
