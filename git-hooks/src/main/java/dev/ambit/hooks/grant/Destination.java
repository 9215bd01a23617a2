package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.git.grants.GrantRef;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantDigest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a signed record goes: a folder, a repository's ref, or the screen. */
final class Destination {

  private static final int SHORT_DIGEST = 12;

  @Option(names = "--out", paramLabel = "DIR", description = "Add it to this folder of envelopes.")
  private @Nullable Path folder;

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description =
          "Add it where this guarded repository reads grants; without a guard, to refs/ambit/grants.")
  private @Nullable Path repository;

  /** Where a guarded repository reads grants. */
  static Destination at(Path repository) {
    Destination destination = new Destination();
    destination.repository = repository;
    return destination;
  }

  /** The guard of the repository it goes to, if it goes to one with a guard. */
  Optional<Guard> guard() throws IOException {
    return repository == null ? Optional.empty() : Guard.at(repository);
  }

  /**
   * Writes the envelope.
   *
   * @param kind {@code grants} or {@code revocations}
   * @param id what it is about: the name of its file begins so
   */
  void write(String kind, String id, Envelope envelope, PrintWriter screen) throws IOException {
    String digest = GrantDigest.of(envelope.body());
    byte[] json = DsseEnvelopes.write(envelope);
    if (folder != null) {
      addToFolder(folder, name(id, digest), envelope, screen);
    }
    if (repository != null) {
      addToRepository(repository, kind, id, envelope, screen);
    }
    if (folder == null && repository == null) {
      screen.print(new String(json, StandardCharsets.UTF_8));
    }
  }

  private static void addToRepository(
      Path repository, String kind, String id, Envelope envelope, PrintWriter screen)
      throws IOException {
    String digest = GrantDigest.of(envelope.body());
    Optional<Path> folder = Guard.at(repository).flatMap(Guard::grants);
    if (folder.isPresent()) {
      addToFolder(folder.get(), name(id, digest), envelope, screen);
    } else {
      String path = kind + "/" + id + "/" + digest + ".json";
      byte[] json = DsseEnvelopes.write(envelope);
      store(repository).add(path, json, kind + ": " + id, Instant.now());
      screen.println("refs/ambit/grants:" + path);
    }
  }

  private static String name(String id, String digest) {
    return id + "-" + digest.substring(0, SHORT_DIGEST);
  }

  private static void addToFolder(Path folder, String name, Envelope envelope, PrintWriter screen)
      throws IOException {
    try {
      screen.println(new FolderGrants(folder).add(name, envelope));
    } catch (FileAlreadyExistsException e) {
      throw new WrongInput(e.getFile() + " exists already: this very record was signed before", e);
    }
  }

  private static GrantRef store(Path repository) {
    try {
      return GrantRef.at(repository);
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
