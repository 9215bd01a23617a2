package dev.ambit.hooks.install;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.site.GrantServer;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.site.SiteFolder;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the site file and the files beside it into the repository's folder. */
final class SiteSource {

  private final GuardedRepository repository;
  private final Optional<Path> given;

  private final Optional<URI> app;

  /**
   * A site file's source.
   *
   * @param given the file; empty to keep the one that is there, or make one
   * @param app the forge app that it is to name
   */
  SiteSource(GuardedRepository repository, Optional<Path> given, Optional<URI> app) {
    this.repository = repository;
    this.given = given;
    this.app = app;
  }

  /** The steps: nothing if a site file is there and none was given. */
  List<Step> steps(String server, String profile) throws IOException {
    Path target = repository.folder().site();
    if (given.isPresent()) {
      requireApp(given.get());
      return copy(given.get());
    }
    if (Files.exists(target)) {
      requireApp(target);
      return List.of();
    }
    return List.of(PutFile.readable(target, fresh(server, profile)));
  }

  /** A site file that somebody wrote is never changed: it must name the app itself. */
  private void requireApp(Path file) throws IOException {
    Optional<URI> named = read(file).grants().server().map(GrantServer::address);
    if (app.isPresent() && !app.equals(named)) {
      throw new WrongInput(
          file + " does not name the app: add server: { url: " + app.get() + " } to its grants");
    }
  }

  private List<Step> copy(Path file) throws IOException {
    Site site = read(file);
    List<Step> steps = new ArrayList<>();
    Path folder = file.toAbsolutePath().getParent();
    Path keys = file.toAbsolutePath().resolveSibling("keys");
    for (Path key : publicKeys(keys)) {
      Path target = repository.folder().keys().resolve(key.getFileName());
      steps.add(PutFile.readable(target, Files.readAllBytes(key)));
    }
    if (folder != null) {
      for (String named : site.files()) {
        Path target = repository.folder().root().resolve(named);
        steps.add(PutFile.readable(target, Files.readAllBytes(folder.resolve(named))));
      }
    }
    steps.add(PutFile.readable(repository.folder().site(), Files.readAllBytes(file)));
    return steps;
  }

  private static List<Path> publicKeys(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> SiteFolder.isPublicKey(file.toString())).sorted().toList();
    }
  }

  private static Site read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new WrongInput("the site file " + file + " cannot be read");
    }
    try {
      return SiteFile.read(file);
    } catch (InvalidDocument e) {
      throw new WrongInput("the site file has mistakes:\n" + e.getMessage(), e);
    }
  }

  private byte[] fresh(String server, String profile) {
    String name = String.valueOf(repository.path().getFileName()).replaceAll("\\.git$", "");
    String text =
        """
        version: 1
        host: localhost
        repository: "%s"
        server: %s
        # Whom this site knows. Nobody else's grants and approvals count.
        people: []
        #  - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        agents: []
        #  - { agent: claude, principals: ["git:agent-claude"], operator: dana@example.com }
        grants: { folder: grants, ref: true%s }
        policy: { profile: %s }
        """;
    String store = app.map(url -> ", server: { url: \"" + url + "\" }").orElse("");
    return text.formatted(name.replaceAll("[^A-Za-z0-9._-]", "-"), server, store, profile)
        .getBytes(StandardCharsets.UTF_8);
  }
}
