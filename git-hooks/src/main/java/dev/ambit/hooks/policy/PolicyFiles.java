package dev.ambit.hooks.policy;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Policies in files. */
final class PolicyFiles {

  private PolicyFiles() {}

  /** The policy in a file; a mistake in it is the caller's. */
  static PolicyDocument read(Path file) {
    try {
      return PolicyReader.read(file.toString(), bytes(file));
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongInput(file + " cannot be read", e);
    }
  }
}
