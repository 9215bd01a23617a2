package dev.ambit.hooks.grant;

import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.git.grants.GrantRef;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.KeyHome;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantLookup;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.grant.TrustedIssuers;
import dev.ambit.wire.grant.TrustedIssuers.Issuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where grants are looked up, and whose signatures count. */
final class Source {

  @Option(names = "--store", paramLabel = "DIR", description = "A folder of envelopes.")
  private @Nullable Path folder;

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description =
          "A guarded repository: what counts there. Without a guard, its refs/ambit/grants.")
  private @Nullable Path repository;

  @Option(
      names = "--issuer",
      paramLabel = "PERSON=FILE",
      description =
          "A person who may grant, with the public key's file. Repeatable"
              + " (default: whom the guard trusts, or else the keys of the key folder by their names).")
  private Map<String, Path> issuers = Map.of();

  @Mixin private KeyHome home = new KeyHome();

  GrantLookup lookup() throws IOException {
    Optional<Guard> guard = repository == null ? Optional.empty() : Guard.at(repository);
    return guard.isPresent() && folder == null && issuers.isEmpty()
        ? new GrantLookup(guard.get().store(), SiteGrants.issuers(guard.get().site()))
        : lookup(store(guard));
  }

  /** Looks up in {@code store} by the issuers of the options. */
  GrantLookup lookup(GrantStore store) throws IOException {
    try {
      return new GrantLookup(store, new TrustedIssuers(people(), Set.of()));
    } catch (UnusableKey | IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  GrantRecord find(String id) throws IOException {
    GrantId asked = id(id);
    GrantRecord found = lookup().find(List.of(asked)).get(asked);
    if (found == null) {
      throw new IllegalStateException("a lookup has a record for each id");
    }
    return found;
  }

  static GrantId id(String text) {
    try {
      return new GrantId(text);
    } catch (IllegalArgumentException e) {
      throw new WrongInput("neither a file nor a grant's id: " + e.getMessage(), e);
    }
  }

  private GrantStore store(Optional<Guard> guard) throws IOException {
    List<GrantStore> stores = new ArrayList<>();
    if (folder != null) {
      stores.add(new FolderGrants(folder));
    }
    if (repository != null) {
      stores.add(guard.isPresent() ? guard.get().store() : ref(repository));
    }
    if (stores.isEmpty()) {
      throw new WrongInput("say where the grants are: --store DIR or --repo DIR");
    }
    return new JoinedGrants(stores);
  }

  private static GrantStore ref(Path repository) {
    try {
      return GrantRef.at(repository);
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Issuer> people() throws IOException, UnusableKey {
    List<Issuer> people = new ArrayList<>();
    for (Map.Entry<String, Path> issuer : issuers.entrySet()) {
      Path file = issuer.getValue();
      people.add(
          new Issuer(issuer.getKey(), VerifyingKey.parse(file.toString(), GrantFile.bytes(file))));
    }
    if (people.isEmpty()) {
      for (KeyFolder.Named named : home.keys().list()) {
        people.add(new Issuer(named.name(), named.key()));
      }
    }
    return people;
  }
}
