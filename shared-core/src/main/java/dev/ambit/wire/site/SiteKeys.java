package dev.ambit.wire.site;

import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Finds the key file that a site file names, by path or by fingerprint. */
final class SiteKeys {

  private final SiteFolder folder;

  SiteKeys(SiteFolder folder) {
    this.folder = folder;
  }

  /**
   * The key.
   *
   * @param text {@code SHA256:...}, or a path beside the site file
   * @throws IllegalArgumentException if there is no such key
   */
  SiteKey find(String text) {
    return text.startsWith("SHA256:") ? byFingerprint(text) : byPath(text);
  }

  private SiteKey byPath(String path) {
    String pem =
        folder
            .text(path)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no public key '" + path + "' beside the site file"));
    try {
      return new SiteKey(path, read(path, pem));
    } catch (UnusableKey e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private SiteKey byFingerprint(String fingerprint) {
    for (Map.Entry<String, String> file : folder.files().entrySet()) {
      Optional<VerifyingKey> key = readable(file.getKey(), file.getValue());
      if (key.filter(found -> found.keyId().equals(fingerprint)).isPresent()) {
        return new SiteKey(file.getKey(), key.get());
      }
    }
    throw new IllegalArgumentException(
        "no public key in the folder keys beside the site file is " + fingerprint);
  }

  /** A broken file that nobody names by its path holds no key that anybody trusts. */
  private static Optional<VerifyingKey> readable(String name, String pem) {
    try {
      return Optional.of(read(name, pem));
    } catch (UnusableKey e) {
      return Optional.empty();
    }
  }

  private static VerifyingKey read(String name, String pem) throws UnusableKey {
    return VerifyingKey.parse(name, pem.getBytes(StandardCharsets.UTF_8));
  }
}
