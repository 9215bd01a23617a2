package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.Deliveries;
import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.SimulatedGitHub;
import dev.ambit.app.event.DeliveryDoor;
import dev.ambit.app.forge.github.GitHubForge;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app as it answers over HTTP. */
class ServeTest {

  @TempDir private Path folder;
  private SimulatedGitHub github;
  private App app;

  @BeforeEach
  void start() throws IOException {
    github = SimulatedGitHub.start(folder.resolve("github"), Clock.systemUTC());
    Settings settings = LocalSettings.in(folder.resolve("home"));
    app =
        App.start(
            settings,
            List.of(GitHubForge.of(github.settings(), Clock.systemUTC())),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    app.close();
    github.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(app.url() + path)).build(), BodyHandlers.ofString());
  }

  @Test
  void itIsWellAndCounts() throws IOException, InterruptedException {
    Deliveries.Sent sent = github.deliveries().sign("ping", "{\"zen\":\"x\"}");
    assertThat(Demo.deliver(app.url(), sent)).isEqualTo(202);
    assertThat(Demo.deliver(app.url(), sent)).isEqualTo(202);
    assertThat(get("/health").body()).contains("\"status\":\"up\"");
    assertThat(get("/metrics").body())
        .contains("ambit_deliveries_total{forge=\"github\",outcome=\"stored\"} 1.0")
        .contains("ambit_deliveries_total{forge=\"github\",outcome=\"repeated\"} 1.0");
  }

  @Test
  void aForgedDeliveryIsRefused() throws IOException {
    Deliveries.Sent sent = github.deliveries().sign("ping", "{}");
    Deliveries.Sent forged = new Deliveries.Sent(sent.id(), "ping", "{ }", sent.signature());
    assertThat(Demo.deliver(app.url(), forged)).isEqualTo(401);
  }

  @Test
  void anIdThatIsNotPlainIsRefused() throws IOException {
    Deliveries.Sent sent = github.deliveries().sign("ping", "{}").under("a/../b");
    assertThat(Demo.deliver(app.url(), sent)).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.url() + "/webhooks/github"))
            .POST(BodyPublishers.ofByteArray(new byte[DeliveryDoor.LARGEST + 1]))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertThat(status).isEqualTo(413);
  }

  @Test
  void thePageThatCreatesTheAppOpensOnlyWithItsToken() throws IOException, InterruptedException {
    assertThat(get("/setup/github").statusCode()).isEqualTo(403);
    assertThat(get("/setup/github?token=guess").statusCode()).isEqualTo(403);
    assertThat(get("/setup/github/created?code=abc&state=guess").statusCode()).isEqualTo(403);
    String page = get("/setup/github?" + app.setup().getQuery()).body();
    assertThat(page).contains("https://github.com/settings/apps/new?state=", "checks: write");
  }

  @Test
  void everyAnswerForbidsForeignContent() throws IOException, InterruptedException {
    assertThat(get("/").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(get("/nowhere").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }
}
