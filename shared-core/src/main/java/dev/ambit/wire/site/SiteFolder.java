package dev.ambit.wire.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files beside a site file, as far as it names them.
 *
 * @param files contents by path relative to the site file's folder
 */
public record SiteFolder(Map<String, String> files) {

  public SiteFolder {
    files = Map.copyOf(files);
  }

  /** The text of a file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The key files: those in {@code keys/} that end in {@code .pub}. */
  public Map<String, String> publicKeys() {
    Map<String, String> keys = new TreeMap<>(files);
    keys.keySet().removeIf(name -> !name.startsWith("keys/") || !name.endsWith(".pub"));
    return keys;
  }
}
