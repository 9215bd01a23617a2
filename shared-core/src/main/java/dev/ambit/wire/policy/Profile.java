package dev.ambit.wire.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ambit.core.decision.PolicyPart;
import dev.ambit.wire.PolicyData;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import dev.ambit.wire.yaml.ShippedDocuments;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A ready-made policy that ships with Ambit and gives the defaults of others.
 *
 * @param name its name, such as {@code balanced}
 * @param part what it says; speaks on everything
 * @param source its text, for the digest
 */
public record Profile(String name, PolicyPart part, String source) {

  /** The profile of a site that names none. */
  public static final String DEFAULT = "balanced";

  /** A profile by its name. */
  static final Decoder<Profile> BY_NAME = node -> Decoders.choice(shipped()).decode(node);

  private static final String FOLDER = "profiles";
  private static final String SUFFIX = ".yaml";

  /** Read once: they never change within a build. */
  private static final class Shipped {
    static final Map<String, Profile> PROFILES = readAll();
  }

  /** Every profile by its name. */
  public static Map<String, Profile> shipped() {
    return Shipped.PROFILES;
  }

  private static Map<String, Profile> readAll() {
    Map<String, Profile> profiles = new TreeMap<>();
    ShippedDocuments.in(FOLDER)
        .forEach((file, document) -> profiles.put(name(file), read(file, document)));
    return Collections.unmodifiableMap(profiles);
  }

  /** The profile of a site that names none. */
  static Profile standard() {
    return Objects.requireNonNull(shipped().get(DEFAULT), "no profile " + DEFAULT);
  }

  private static Profile read(String file, Node document) {
    try {
      String source = new String(PolicyData.file(FOLDER, name(file) + SUFFIX), UTF_8);
      return new Profile(name(file), PolicyReader.read(document, source).part(), source);
    } catch (InvalidDocument e) {
      throw new IllegalStateException("this build ships a broken profile", e);
    }
  }

  private static String name(String file) {
    return file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length());
  }
}
