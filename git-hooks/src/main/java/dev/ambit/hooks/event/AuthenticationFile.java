package dev.ambit.hooks.event;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads the file that sshd writes for {@code ExposeAuthInfo yes} and names in {@code
 * SSH_USER_AUTH}.
 */
@FunctionalInterface
public interface AuthenticationFile {

  /**
   * The file's text.
   *
   * @throws IOException if it cannot be read; the push is then refused
   */
  String read(Path file) throws IOException;
}
