package dev.ambit.app.store;

import dev.ambit.core.event.RepositoryId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The last policy file of each repository that was free of mistakes. */
public final class GoodPolicies {

  private final Jdbi sql;

  public GoodPolicies(Jdbi sql) {
    this.sql = sql;
  }

  /** It, if there ever was one. */
  public Optional<byte[]> of(RepositoryId repository) {
    return sql.withHandle(
        handle ->
            handle
                .createQuery("select content from good_policy where repository = :repository")
                .bind("repository", repository.toString())
                .mapTo(byte[].class)
                .findOne());
  }

  /** Keeps a new one. */
  public void keep(RepositoryId repository, byte[] content) {
    sql.useTransaction(handle -> keep(handle, repository, content));
  }

  private static void keep(Handle handle, RepositoryId repository, byte[] content) {
    int updated =
        handle
            .createUpdate(
                "update good_policy set content = :content where repository = :repository")
            .bind("content", content)
            .bind("repository", repository.toString())
            .execute();
    if (updated == 0) {
      handle
          .createUpdate(
              "insert into good_policy (repository, content) values (:repository, :content)")
          .bind("repository", repository.toString())
          .bind("content", content)
          .execute();
    }
  }
}
