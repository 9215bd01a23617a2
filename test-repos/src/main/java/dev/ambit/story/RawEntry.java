package dev.ambit.story;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * One entry of a tree as its bytes have it, however odd.
 *
 * @param mode the mode's digits as written
 * @param name the name's bytes, one character each
 * @param id the object's id in hexadecimal
 */
record RawEntry(String mode, String name, String id) {

  /** Git's order: as if a folder's name ended with a slash. */
  static final Comparator<RawEntry> GIT_ORDER =
      Comparator.comparing(entry -> entry.isFolder() ? entry.name + "/" : entry.name);

  /**
   * Reads {@code {mode, name, id}}; {@code bytes} in hexadecimal may stand for the name.
   *
   * @param ids what placeholders of ids mean
   */
  static RawEntry read(Fields fields, UnaryOperator<String> ids) {
    fields.only("mode", "name", "bytes", "id");
    byte[] name =
        fields.has("bytes")
            ? HexFormat.of().parseHex(fields.text("bytes"))
            : fields.text("name").getBytes(StandardCharsets.UTF_8);
    return new RawEntry(
        fields.optional("mode").orElse("100644"),
        new String(name, StandardCharsets.ISO_8859_1),
        ids.apply(fields.optional("id").orElse("${main:README.md}")));
  }

  boolean isFolder() {
    return mode.equals("40000");
  }

  byte[] head() {
    return (mode + " " + name + "\0").getBytes(StandardCharsets.ISO_8859_1);
  }
}
