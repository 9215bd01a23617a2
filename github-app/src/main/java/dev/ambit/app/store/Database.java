package dev.ambit.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ambit.app.settings.DatabaseSettings;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The pool of connections to the database, brought to this version's tables. */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 12;
  private static final long PATIENCE_MILLIS = 10_000;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Connects, and brings the tables up to date. One migration set serves H2 and PostgreSQL. */
  public static Database open(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(settings.url()));
    settings.user().ifPresent(config::setUsername);
    settings.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setPoolName("ambit");
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:dev/ambit/app/migrations")
        .javaMigrations(new OlderRuns())
        .load()
        .migrate();
    return new Database(pool);
  }

  /** H2 is to understand the same statements as PostgreSQL. */
  private static String url(String url) {
    return url.startsWith("jdbc:h2:") ? url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" : url;
  }

  /** For what speaks JDBC itself. */
  public DataSource source() {
    return pool;
  }

  /** For queries of our own. */
  public Jdbi sql() {
    return Jdbi.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
