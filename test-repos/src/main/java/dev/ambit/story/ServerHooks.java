package dev.ambit.story;

import dev.ambit.core.event.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The hooks that some servers put into every repository: they run what lies in a folder. */
final class ServerHooks {

  private static final String SCRIPT =
      """
      #!/bin/sh
      updates=$(cat)
      for hook in "$(dirname "$0")/%s/$(basename "$0").d"/*; do
        [ -x "$hook" ] || continue
        printf '%%s\\n' "$updates" | "$hook" || exit $?
      done
      """;

  private ServerHooks() {}

  /** Puts them into a bare repository, if this kind of server has such. */
  static void put(ServerKind server, Path repository) throws IOException {
    switch (server) {
      case GITEA -> put(repository, ".");
      case GITLAB -> put(repository, "../custom_hooks");
      case PLAIN, GITOLITE, GITHUB_ENTERPRISE, BITBUCKET, GERRIT -> {}
    }
  }

  private static void put(Path repository, String folder) throws IOException {
    for (String name : List.of("pre-receive", "post-receive")) {
      Path hook = repository.resolve("hooks").resolve(name);
      Files.writeString(hook, SCRIPT.formatted(folder));
      Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
