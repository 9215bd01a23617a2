package dev.ambit.story;

import java.util.Locale;

/** The hash function that names a repository's objects. */
public enum ObjectFormat {
  SHA1,
  SHA256;

  /** As git writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
