package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.StoryClock;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells a new user to do, done: its own commands, and its buttons. */
class GuideTest {

  private static final Path GUIDE = Path.of("../docs/guides/github-app.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;
  private Demo demo;
  private App app;
  private PlainBrowser visitor;

  @BeforeEach
  void serveTheDemo() throws IOException {
    Settings settings = LocalSettings.in(folder.resolve("home"));
    StoryClock clock = new StoryClock(Clock.systemUTC());
    demo = Demo.prepare(settings, clock);
    app = App.start(demo.cast(settings), List.of(demo.forge()), clock);
    demo.open(app.url());
    visitor = new PlainBrowser(URI.create("http://" + demo.page().getAuthority()));
  }

  @AfterEach
  void stop() {
    app.close();
    demo.close();
  }

  /** Runs the guide's commands as they stand there. */
  private void types(int block) throws IOException, InterruptedException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(GUIDE)).results().map(each -> each.group(1)).toList();
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-e", "-c", blocks.get(block))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("SHOP", demo.repository().toString());
    shell.environment().put("HOME", folder.toString());
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void presses(String page, Map<String, String> form) {
    assertThat(visitor.post(page, form).statusCode()).isEqualTo(303);
  }

  private void looksAgainUntil(String page, String words) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    String seen = visitor.get(page).body();
    while (!seen.contains(words)) {
      assertThat(System.nanoTime()).as(seen).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      seen = visitor.get(page).body();
    }
  }

  @Test
  void aNewUserGetsAJudgedPullRequestByTheGuideAlone() throws Exception {
    String shop = demo.page().getPath();
    types(0);
    assertThat(visitor.get(shop).body()).contains("agent/PAY-214/retry");
    presses(shop + "/pull", Map.of("branch", "agent/PAY-214/retry", "login", "agent-claude"));
    String pull = shop + "/pull/1";
    looksAgainUntil(pull, "success: Allowed");
    types(1);
    presses(pull, Map.of("login", "agent-claude", "deed", "push"));
    looksAgainUntil(pull, "action_required: Held");
    presses(pull, Map.of("login", "erin", "deed", "press"));
    looksAgainUntil(pull, "@erin had a hand in this");
    presses(pull, Map.of("login", "finn", "deed", "press"));
    looksAgainUntil(pull, "success: Approved by finn@example.com");
    presses(pull, Map.of("login", "dana", "deed", "merge"));
    looksAgainUntil(pull, "closed");
    visitor = PlainBrowser.as(app.url(), "dana@example.com");
    looksAgainUntil("/chains/PAY-214", "refs/heads/main");
  }

  @Test
  void aFormOfSomebodyElsesMakingDoesNothing() throws Exception {
    String shop = demo.page().getPath();
    types(0);
    presses(shop + "/pull", Map.of("branch", "main", "login", "agent-claude"));
    presses(shop + "/pull", Map.of("branch", "agent/PAY-214/retry", "login", "mallory"));
    presses(shop + "/pull/7", Map.of("deed", "merge", "login", "dana"));
    assertThat(visitor.get(shop).body()).doesNotContain("#1");
  }
}
