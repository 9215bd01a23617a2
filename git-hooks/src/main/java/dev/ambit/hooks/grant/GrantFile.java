package dev.ambit.hooks.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files that a person names on the command line. */
final class GrantFile {

  private GrantFile() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongInput(file + ": cannot be read; name a file that exists", e);
    }
  }

  /** The grant in a YAML or JSON file that is not signed. */
  static Grant document(Path file) {
    try {
      return GrantReader.read(file.toString(), bytes(file));
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
