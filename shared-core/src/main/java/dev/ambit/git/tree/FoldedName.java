package dev.ambit.git.tree;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** A name as a file system that folds case and composes characters would keep it. */
final class FoldedName {

  private FoldedName() {}

  /** The same for every two names that may be taken for one. */
  static String of(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String text = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      return name;
    }
    return compatible(compatible(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
