package dev.ambit.app.store;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.grant.StoredEnvelope;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Signed records about permission, each for one repository. Signatures are checked by readers. */
public final class SignedRecords {

  private final Jdbi sql;

  public SignedRecords(Jdbi sql) {
    this.sql = sql;
  }

  /** What a record is. */
  public enum Kind {
    GRANT,
    REVOCATION,
    /** A grant that somebody asked for; closed when it is approved. */
    REQUEST,
    APPROVAL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A record.
   *
   * @param repository for which
   * @param about the id of a grant or decision, or what is revoked
   * @param person who signed it
   * @param stored its envelope
   * @param at when it was added
   */
  public record Kept(
      RepositoryId repository, String about, String person, StoredEnvelope stored, Instant at) {}

  /**
   * Adds a record, in the transaction that logs it.
   *
   * @return false if it is there already
   */
  public static boolean add(
      Handle handle,
      RepositoryId repository,
      Kind kind,
      String about,
      String person,
      Envelope envelope,
      Instant at) {
    return handle
            .createUpdate(
                """
                insert into signed_record
                  (repository, digest, kind, about, person, envelope, added_at)
                values (:repository, :digest, :kind, :about, :person, :envelope, :at)
                on conflict do nothing
                """)
            .bind("repository", repository.toString())
            .bind("digest", digest(envelope))
            .bind("kind", kind.word())
            .bind("about", about)
            .bind("person", person)
            .bind("envelope", new String(DsseEnvelopes.write(envelope), StandardCharsets.UTF_8))
            .bind("at", Times.write(at))
            .execute()
        > 0;
  }

  /** A request for a grant and the grant itself have the same payload, and are two records. */
  private static String digest(Envelope envelope) {
    String typed = envelope.payloadType() + "\n" + GrantDigest.of(envelope.body());
    return GrantDigest.of(typed.getBytes(StandardCharsets.UTF_8));
  }

  /** Notes that a request was answered. */
  public static void close(Handle handle, RepositoryId repository, String about, Instant at) {
    handle
        .createUpdate(
            """
            update signed_record set closed_at = :at
            where repository = :repository and about = :about and kind = 'request'
              and closed_at is null
            """)
        .bind("at", Times.write(at))
        .bind("repository", repository.toString())
        .bind("about", about)
        .execute();
  }

  /** The open records of a kind for a repository, the oldest first. */
  public List<Kept> of(RepositoryId repository, Kind kind, Instant since) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from signed_record
                    where repository = :repository and kind = :kind and closed_at is null
                      and added_at >= :since order by sequence
                    """)
                .bind("repository", repository.toString())
                .bind("kind", kind.word())
                .bind("since", Times.write(since))
                .map((row, context) -> read(row))
                .list());
  }

  /** The open records of a kind about one thing, the oldest first. */
  public List<Kept> about(Kind kind, String about) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from signed_record
                    where kind = :kind and about = :about and closed_at is null order by sequence
                    """)
                .bind("kind", kind.word())
                .bind("about", about)
                .map((row, context) -> read(row))
                .list());
  }

  private static Kept read(ResultSet row) throws SQLException {
    String repository = row.getString("repository");
    int slash = repository.indexOf('/');
    String place = row.getString("kind") + " " + row.getString("about");
    return new Kept(
        new RepositoryId(repository.substring(0, slash), repository.substring(slash + 1)),
        row.getString("about"),
        row.getString("person"),
        new StoredEnvelope("app: " + place, row.getString("envelope")),
        Times.read(row, "added_at"));
  }
}
