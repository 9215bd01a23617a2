package dev.ambit.hooks.install;

import dev.ambit.hooks.keys.ServerKeys;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Makes a key of the server that is not there yet. One that is there must be usable: it signed what
 * is kept, so it is never replaced.
 *
 * @param keys the server's keys; their folders exist
 * @param role which
 */
record MakeServerKey(ServerKeys keys, ServerKeys.Role role) implements Step {

  @Override
  public String tells() {
    return "make the server's key " + role.fileName() + " if there is none";
  }

  @Override
  public Undo apply() throws IOException {
    if (keys.has(role)) {
      keys.signer(role);
      return () -> {};
    }
    keys.create(role);
    return this::remove;
  }

  private void remove() throws IOException {
    Files.deleteIfExists(keys.privateFolder().resolve(role.fileName() + ".pem"));
    Files.deleteIfExists(keys.publicFolder().resolve(role.fileName() + ".pub.pem"));
  }
}
