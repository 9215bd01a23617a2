package dev.ambit.app;

import dev.ambit.app.settings.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of a test's own, which can be killed with SIGKILL and started again. */
final class MortalPostgres implements AutoCloseable {

  private final Path data;
  private EmbeddedPostgres server;

  MortalPostgres(Path data) throws IOException {
    this.data = data;
    this.server = start(0);
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("synchronous_commit", "on");
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  DatabaseSettings settings() {
    return new DatabaseSettings(
        server.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty());
  }

  /** It has no time to write anything. */
  void kill() {
    try {
      long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
      ProcessHandle postmaster = ProcessHandle.of(id).orElseThrow();
      List<ProcessHandle> all = postmaster.descendants().toList();
      postmaster.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      postmaster.onExit().join();
      all.forEach(each -> each.onExit().join());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** At the same address, with what it had written. */
  void startAgain() throws IOException {
    int port = server.getPort();
    server.close();
    server = start(port);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
