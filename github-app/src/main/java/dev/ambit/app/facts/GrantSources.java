package dev.ambit.app.facts;

import dev.ambit.app.store.DatabaseGrants;
import dev.ambit.app.store.SignedRecords;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.git.grants.GrantRef;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.StoredEnvelope;
import dev.ambit.wire.record.SignedApprovals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the signed records of a site come from: its folder, its repository's ref, and the app.
 *
 * @param mirrors the mirrors
 * @param records what is kept in the app
 */
public record GrantSources(Mirrors mirrors, SignedRecords records) {

  /** The stores of grants. */
  public List<GrantStore> stores(Sites.Placed placed) {
    RepositoryId repository = placed.site().repository();
    List<GrantStore> stores = new ArrayList<>();
    placed
        .site()
        .grants()
        .folder()
        .map(placed.folder()::resolve)
        .map(FolderGrants::new)
        .ifPresent(stores::add);
    Path mirror = mirrors.of(repository).folder();
    if (placed.site().grants().ref() && Files.exists(mirror.resolve("HEAD"))) {
      stores.add(GrantRef.at(mirror));
    }
    stores.add(new DatabaseGrants(records, repository));
    return stores;
  }

  /** The envelopes of every store. */
  public List<StoredEnvelope> all(Sites.Placed placed) throws IOException {
    List<StoredEnvelope> envelopes = new ArrayList<>();
    for (GrantStore store : stores(placed)) {
      envelopes.addAll(store.all());
    }
    return envelopes;
  }

  /** The signed approvals that may still count at {@code now}. */
  public List<byte[]> approvals(RepositoryId repository, Instant now) {
    return records
        .of(
            repository,
            SignedRecords.Kind.APPROVAL,
            now.minus(SignedApprovals.LIFE.multipliedBy(2)))
        .stream()
        .map(each -> each.stored().json().getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
