package dev.ambit.app;

import dev.ambit.app.settings.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The databases that the app runs on, each time an empty one. */
public enum Databases {
  H2,
  POSTGRESQL;

  /** A new database without tables. */
  public DatabaseSettings fresh() {
    return this == H2 ? h2() : postgresql();
  }

  private static DatabaseSettings h2() {
    return new DatabaseSettings(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
        Optional.empty(),
        Optional.empty());
  }

  private static DatabaseSettings postgresql() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      // A server that lives in another time zone than the app.
      statement.execute("alter database " + name + " set timezone to 'Asia/Kathmandu'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings(
        Server.ONE.getJdbcUrl("postgres", name), Optional.empty(), Optional.empty());
  }

  /** Started when first asked for, stopped with the process. */
  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
