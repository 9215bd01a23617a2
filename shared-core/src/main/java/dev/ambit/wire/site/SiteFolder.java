package dev.ambit.wire.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The public keys beside a site file.
 *
 * @param files contents by path relative to the site file's folder, such as {@code keys/dana.pub}
 */
public record SiteFolder(Map<String, String> files) {

  public SiteFolder {
    files = new TreeMap<>(files);
  }

  /** The text of a file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Whether a file of this name is a public key. */
  public static boolean isPublicKey(String name) {
    return name.endsWith(".pub") || name.endsWith(".pub.pem");
  }
}
