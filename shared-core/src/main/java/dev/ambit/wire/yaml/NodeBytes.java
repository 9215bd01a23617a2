package dev.ambit.wire.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link NodeWriter} wrote at build time; never anything from outside. */
final class NodeBytes {

  private static final int INT = 4;

  private final byte[] bytes;
  private final String text;
  private int at;
  private int textAt;
  private String document = "";

  private NodeBytes(byte[] bytes) {
    this.bytes = bytes;
    int length = (number(0) << 16) | number(2);
    this.text = new String(bytes, INT, length, StandardCharsets.UTF_8);
    this.at = INT + length;
  }

  static Map<String, Node> read(byte[] bytes) {
    return new NodeBytes(bytes).documents();
  }

  private Map<String, Node> documents() {
    Map<String, Node> documents = new LinkedHashMap<>();
    int count = number();
    for (int i = 0; i < count; i++) {
      document = text();
      documents.put(document, node());
    }
    return documents;
  }

  private Node node() {
    int kind = bytes[at++];
    Place place = place();
    return switch (kind) {
      case NodeWriter.NOTHING -> new Node.Nothing(place);
      case NodeWriter.SCALAR -> new Node.Scalar(place, text());
      case NodeWriter.SEQUENCE -> sequence(place);
      case NodeWriter.MAPPING -> mapping(place);
      default -> throw new IllegalStateException("this build ships broken data");
    };
  }

  private Node sequence(Place place) {
    int count = number();
    List<Node> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(node());
    }
    return new Node.Sequence(place, items);
  }

  private Node mapping(Place place) {
    int count = number();
    Map<String, Node> fields = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String key = text();
      keys.put(key, place());
      fields.put(key, node());
    }
    return new Node.Mapping(place, fields, keys);
  }

  private Place place() {
    int line = number();
    return new Place(document, line, number());
  }

  private String text() {
    int from = textAt;
    textAt = from + number();
    return text.substring(from, textAt);
  }

  private int number() {
    at += 2;
    return number(at - 2);
  }

  private int number(int index) {
    return ((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff);
  }
}
