package dev.ambit.hooks.install;

import dev.ambit.core.event.ServerKind;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.event.ServerLayout;
import dev.ambit.hooks.receive.AmbitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A bare repository that is, or can be, put under the gate.
 *
 * @param path its folder, absolute and without links
 */
record GuardedRepository(Path path) {

  /** The repository at {@code path}; refuses what cannot be guarded, with the mend. */
  static GuardedRepository at(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new WrongInput("there is no folder " + path + ": name a bare repository");
    }
    GuardedRepository repository = new GuardedRepository(path.toRealPath());
    Git.Said kind = repository.git().run("rev-parse", "--is-bare-repository", "--absolute-git-dir");
    if (!kind.succeeded()) {
      throw new WrongInput(path + " is no git repository, or not this account's: " + kind.text());
    }
    requireBare(repository, kind.text());
    if (!Files.isWritable(repository.path())) {
      throw new WrongInput(path + " is not writable: run this as the account that owns it");
    }
    return repository;
  }

  AmbitFolder folder() {
    return AmbitFolder.of(path);
  }

  Git git() {
    return new Git(path);
  }

  /** The kind of server, by what is in the repository. */
  Optional<ServerKind> proposedServer() {
    return ServerLayout.propose(name -> Files.exists(path.resolve(name)));
  }

  /** {@code kind}: whether it is bare, and on a further line its folder. */
  private static void requireBare(GuardedRepository repository, String kind) throws IOException {
    String[] parts = kind.split("\n", 2);
    boolean bare = parts[0].equals("true");
    if (!bare || !Path.of(parts[1]).toRealPath().equals(repository.path())) {
      throw new WrongInput(
          repository.path()
              + " is not a bare repository: guard the one that people push to (git clone --bare)");
    }
  }
}
