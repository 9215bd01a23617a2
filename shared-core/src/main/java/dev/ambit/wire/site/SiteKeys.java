package dev.ambit.wire.site;

import java.util.Map;

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
                        "there is no file '" + path + "' beside the site file"));
    return new SiteKey(path, PublicKeyPem.id(pem));
  }

  private SiteKey byFingerprint(String fingerprint) {
    for (Map.Entry<String, String> file : folder.publicKeys().entrySet()) {
      if (isOf(fingerprint, file.getValue())) {
        return new SiteKey(file.getKey(), fingerprint);
      }
    }
    throw new IllegalArgumentException(
        "no file keys/*.pub beside the site file holds the key " + fingerprint);
  }

  /** A file beside that is broken is told by whoever names it, not here. */
  private static boolean isOf(String fingerprint, String pem) {
    try {
      return PublicKeyPem.id(pem).equals(fingerprint);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
