package dev.ambit.hooks.install;

import dev.ambit.core.event.ServerKind;
import dev.ambit.hooks.WrongInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where each kind of server looks for hooks of a repository. */
final class HookLayout {

  /** The hooks that Ambit needs. */
  static final List<String> HOOKS = List.of("pre-receive", "post-receive");

  private HookLayout() {}

  /** The file for the hook {@code name}. */
  static Path file(GuardedRepository repository, ServerKind server, String name)
      throws IOException {
    Path path = repository.path();
    return switch (server) {
      case PLAIN, GITOLITE -> hooksFolder(repository).resolve(name);
      case GITEA -> path.resolve("hooks").resolve(name + ".d").resolve("ambit");
      case GITLAB -> path.resolve("custom_hooks").resolve(name + ".d").resolve("ambit");
      case GITHUB_ENTERPRISE, BITBUCKET, GERRIT ->
          throw new WrongInput(
              "this kind of server runs no hooks from the repository's folder: upload the hook"
                  + " there, as docs/guides/install-a-hook.md tells");
    };
  }

  private static Path hooksFolder(GuardedRepository repository) throws IOException {
    Optional<String> configured = repository.git().effective("core.hooksPath");
    if (configured.isEmpty()) {
      return repository.path().resolve("hooks");
    }
    Path folder = repository.path().resolve(configured.get()).normalize();
    if (!folder.startsWith(repository.path())) {
      throw new WrongInput(
          "core.hooksPath is "
              + folder
              + ", which other repositories may share: give this one hooks of its own with"
              + " git config core.hooksPath hooks");
    }
    return folder;
  }
}
