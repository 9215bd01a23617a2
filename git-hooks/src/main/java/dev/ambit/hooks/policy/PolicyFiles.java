package dev.ambit.hooks.policy;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Policies in files: a policy of its own, or the one inside a site file. */
final class PolicyFiles {

  private static final String USUAL = "version: 1\nprofile: balanced\n";

  private PolicyFiles() {}

  /** The policy in a file; a mistake in it is the caller's. */
  static PolicyDocument read(Path file) {
    try {
      return parse(file);
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The policy in a file.
   *
   * @throws InvalidDocument with every mistake
   */
  static PolicyDocument parse(Path file) throws InvalidDocument {
    byte[] content = bytes(file);
    if (!isSite(file, content)) {
      return PolicyReader.read(file.toString(), content);
    }
    try {
      return SiteFile.read(file).policy();
    } catch (IOException e) {
      throw new WrongInput("a key beside " + file + " cannot be read", e);
    }
  }

  /** The policy that holds where nobody wrote one. */
  static PolicyDocument usual() {
    try {
      return PolicyReader.read("the default", USUAL.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidDocument e) {
      throw new IllegalStateException("the shipped profile has mistakes", e);
    }
  }

  private static boolean isSite(Path file, byte[] content) throws InvalidDocument {
    return Documents.read(
        file.toString(),
        content,
        (node, faults) -> node instanceof Node.Mapping top && top.fields().containsKey("host"));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongInput(file + " cannot be read", e);
    }
  }
}
