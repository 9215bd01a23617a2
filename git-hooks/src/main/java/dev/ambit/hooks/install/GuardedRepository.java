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
    Git.Said folder = repository.git().run("rev-parse", "--absolute-git-dir");
    if (!folder.succeeded()) {
      throw new WrongInput(path + " is no git repository, or not this account's: " + folder.text());
    }
    requireBare(repository, folder.text());
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

  private static void requireBare(GuardedRepository repository, String gitDir) throws IOException {
    boolean bare = repository.git().must("rev-parse", "--is-bare-repository").equals("true");
    if (!bare || !Path.of(gitDir).toRealPath().equals(repository.path())) {
      throw new WrongInput(
          repository.path()
              + " is not a bare repository: guard the one that people push to (git clone --bare)");
    }
  }
}
