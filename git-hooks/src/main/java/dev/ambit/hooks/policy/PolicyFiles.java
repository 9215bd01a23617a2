package dev.ambit.hooks.policy;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Policies in files: a policy of its own, or the one inside a site file. */
public final class PolicyFiles {

  private static final String USUAL = "version: 1\nprofile: balanced\n";

  private PolicyFiles() {}

  /** The policy in a file; a mistake in it is the caller's. */
  public static PolicyDocument read(Path file) {
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
    return isSite(file, content)
        ? readSite(file).policy()
        : PolicyReader.read(file.toString(), content);
  }

  /** The site that a file tells of; empty if it is a policy of its own. */
  public static Optional<Site> site(Path file) {
    try {
      return isSite(file, bytes(file)) ? Optional.of(readSite(file)) : Optional.empty();
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static Site readSite(Path file) throws InvalidDocument {
    try {
      return SiteFile.read(file);
    } catch (IOException e) {
      throw new WrongInput("a key beside " + file + " cannot be read", e);
    }
  }

  /** The policy that holds where nobody wrote one. */
  public static PolicyDocument usual() {
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
