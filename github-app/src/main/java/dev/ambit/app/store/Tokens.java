package dev.ambit.app.store;

import dev.ambit.wire.grant.GrantDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The tokens of the API. Only a digest of a secret is kept: it is shown once, when it is made. */
public final class Tokens {

  private static final String BEGIN = "ambit_";
  private static final int SECRET_BYTES = 32;
  private static final int SHOWN = 12;

  private final Jdbi sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A token that was made now.
   *
   * @param token all that is kept of it
   * @param secret the secret, which nobody is shown again
   */
  public record Made(Token token, String secret) {

    /** Without the secret, which must reach no log. */
    @Override
    public String toString() {
      return token.toString();
    }
  }

  /**
   * Makes one.
   *
   * @param life how long it holds
   * @throws IllegalArgumentException if the name is taken or not plain
   */
  public Made make(
      String name,
      Set<Token.Scope> scopes,
      List<String> repositories,
      Optional<String> person,
      Duration life) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "a token's name is letters, digits, dots, dashes and underscores");
    }
    String secret = BEGIN + random(SECRET_BYTES);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Token token =
        new Token(
            random(16),
            name,
            secret.substring(0, SHOWN),
            scopes,
            repositories,
            person,
            now,
            now.plus(life),
            Optional.empty());
    if (!insert(token, digest(secret))) {
      throw new IllegalArgumentException("there is a token named " + name + " already");
    }
    return new Made(token, secret);
  }

  private String random(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  private static String digest(String secret) {
    return GrantDigest.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  private boolean insert(Token token, String digest) {
    return sql.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into token
                          (id, name, prefix, digest, scopes, repositories, person, created_at,
                           expires_at)
                        values
                          (:id, :name, :prefix, :digest, :scopes, :repositories, :person, :created,
                           :expires)
                        on conflict do nothing
                        """)
                    .bind("id", token.id())
                    .bind("name", token.name())
                    .bind("prefix", token.prefix())
                    .bind("digest", digest)
                    .bind(
                        "scopes",
                        token.scopes().stream()
                            .map(Token.Scope::word)
                            .sorted()
                            .collect(Collectors.joining(" ")))
                    .bind("repositories", String.join(" ", token.repositories()))
                    .bind("person", token.person())
                    .bind("created", Times.write(token.created()))
                    .bind("expires", Times.write(token.expires()))
                    .execute()
                > 0);
  }

  /** The token with this secret, if it holds now; notes that it was used. */
  public Optional<Token> holding(String secret) {
    Instant now = clock.instant();
    Optional<Token> token =
        sql.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from token
                        where digest = :digest and revoked_at is null and expires_at > :now
                        """)
                    .bind("digest", digest(secret))
                    .bind("now", Times.write(now))
                    .map((row, context) -> read(row))
                    .findOne());
    token.ifPresent(found -> noteUse(found, now.truncatedTo(ChronoUnit.MINUTES)));
    return token;
  }

  private void noteUse(Token token, Instant minute) {
    if (token.used().filter(minute::equals).isEmpty()) {
      sql.useHandle(
          handle ->
              handle
                  .createUpdate("update token set used_at = :at where id = :id")
                  .bind("at", Times.write(minute))
                  .bind("id", token.id())
                  .execute());
    }
  }

  /** Every token that was not taken back, by name. */
  public List<Token> all() {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select * from token where revoked_at is null order by name")
                .map((row, context) -> read(row))
                .list());
  }

  /** Takes a token back; false if there is none of that name that holds. */
  public boolean revoke(String name) {
    return sql.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "update token set revoked_at = :at"
                            + " where name = :name and revoked_at is null")
                    .bind("at", Times.write(clock.instant()))
                    .bind("name", name)
                    .execute()
                > 0);
  }

  private static Token read(ResultSet row) throws SQLException {
    return new Token(
        row.getString("id"),
        row.getString("name"),
        row.getString("prefix"),
        words(row.getString("scopes"))
            .map(word -> Token.Scope.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        words(row.getString("repositories")).toList(),
        Optional.ofNullable(row.getString("person")),
        Times.read(row, "created_at"),
        Times.read(row, "expires_at"),
        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
