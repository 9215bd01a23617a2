package dev.ambit.hooks.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ambit.wire.crypto.keys.KeyFolder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Keys for showing; never their private halves.
 *
 * @param folder where they are
 * @param keys the keys
 */
record KeyListing(KeyFolder folder, List<KeyFolder.Named> keys) {

  private static final ObjectMapper JSON = new ObjectMapper();

  KeyListing {
    keys = List.copyOf(keys);
  }

  String text(OutputFormat format) {
    return switch (format) {
      case TEXT -> keys.stream().map(this::line).collect(Collectors.joining());
      case JSON -> json();
    };
  }

  private String line(KeyFolder.Named named) {
    return String.format(
        "%-20s %-8s %s  %s%n", named.name(), type(named), named.key().keyId(), publicFile(named));
  }

  private String json() {
    ArrayNode list = JSON.createArrayNode();
    keys.forEach(
        named ->
            list.addObject()
                .put("name", named.name())
                .put("type", type(named))
                .put("key", named.key().keyId())
                .put("public", publicFile(named)));
    return list + System.lineSeparator();
  }

  private String publicFile(KeyFolder.Named named) {
    return folder.folder().resolve(named.name() + ".pub.pem").toString();
  }

  private static String type(KeyFolder.Named named) {
    return named.key().type().name().toLowerCase(Locale.ROOT);
  }
}
