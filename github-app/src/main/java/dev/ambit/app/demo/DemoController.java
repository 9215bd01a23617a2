package dev.ambit.app.demo;

import dev.ambit.app.settings.DatabaseSettings;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's Jenkins at work: it has a token, and looks again at what waits in its queue. */
final class DemoController implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DemoController.class);
  private static final String NAME = "jenkins-demo";
  private static final long AGAIN_SECONDS = 2;

  private final Path site;
  private final DatabaseSettings database;
  private final StoryClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread one = new Thread(work, NAME);
            one.setDaemon(true);
            return one;
          });
  private Optional<DemoJenkins> jenkins = Optional.empty();
  private long queue;

  /**
   * A controller that reports to nobody yet.
   *
   * @param site the folder of the site file
   * @param database where the app keeps its tokens
   */
  DemoController(Path site, DatabaseSettings database, StoryClock clock) {
    this.site = site;
    this.database = database;
    this.clock = clock;
  }

  /** Gets a token of the app, as whoever runs it would. */
  void reportTo(URI app) throws IOException {
    Site own = site();
    try (Database tables = Database.open(database)) {
      String secret =
          new Tokens(tables.sql(), clock)
              .make(
                  NAME,
                  Set.of(Token.Scope.ENFORCE),
                  List.of(own.repository().toString()),
                  Optional.empty(),
                  Duration.ofDays(1))
              .secret();
      jenkins =
          Optional.of(new DemoJenkins(own, new RecordServer(app, secret, own.repository()), clock));
    }
  }

  private Site site() throws IOException {
    try {
      return SiteFile.read(site.resolve("site.yaml"));
    } catch (InvalidDocument e) {
      throw new IOException(e);
    }
  }

  /** Somebody asks for a run. */
  void run(Scene scene) throws IOException {
    DemoJenkins.Run run =
        new DemoJenkins.Run(
            ++queue,
            scene.login(),
            scene.message(),
            scene.branch(),
            Map.of(),
            scene.files().values().stream().findFirst());
    var unused = jenkins.orElseThrow().ask(run);
  }

  /** Begins to look at the queue, as Jenkins does every few seconds. */
  void begin() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::lookAgain, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  private void lookAgain() {
    try {
      jenkins.orElseThrow().lookAgain();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the demo's Jenkins could not ask the app: {}", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    var unused = thread.shutdownNow();
  }
}
