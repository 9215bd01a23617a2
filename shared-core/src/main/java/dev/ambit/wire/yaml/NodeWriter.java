package dev.ambit.wire.yaml;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes parsed documents as bytes that are read faster than YAML: the length of all text, the text
 * in UTF-8, the number of documents, and each as its name and its root. Numbers have 16 bits, the
 * first has 32. {@link NodeBytes} reads them.
 */
final class NodeWriter {

  static final int NOTHING = 0;
  static final int SCALAR = 1;
  static final int SEQUENCE = 2;
  static final int MAPPING = 3;

  private static final int MOST = 0xffff;

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream shape = new DataOutputStream(bytes);

  private NodeWriter() {}

  /** The documents by their names, in their order. */
  static byte[] write(Map<String, Node> documents) {
    try {
      return new NodeWriter().all(documents);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private byte[] all(Map<String, Node> documents) throws IOException {
    number(documents.size());
    for (Map.Entry<String, Node> document : documents.entrySet()) {
      text(document.getKey());
      node(document.getValue());
    }
    byte[] pool = text.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new DataOutputStream(whole).writeInt(pool.length);
    whole.write(pool);
    bytes.writeTo(whole);
    return whole.toByteArray();
  }

  private void node(Node node) throws IOException {
    if (node instanceof Node.Scalar scalar) {
      start(SCALAR, scalar);
      text(scalar.text());
    } else if (node instanceof Node.Sequence sequence) {
      start(SEQUENCE, sequence);
      number(sequence.items().size());
      for (Node item : sequence.items()) {
        node(item);
      }
    } else if (node instanceof Node.Mapping mapping) {
      mapping(mapping);
    } else {
      start(NOTHING, node);
    }
  }

  private void mapping(Node.Mapping mapping) throws IOException {
    start(MAPPING, mapping);
    number(mapping.fields().size());
    for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
      text(field.getKey());
      place(mapping.keys().getOrDefault(field.getKey(), mapping.place()));
      node(field.getValue());
    }
  }

  private void start(int kind, Node node) throws IOException {
    shape.writeByte(kind);
    place(node.place());
  }

  private void place(Place place) throws IOException {
    number(place.line());
    number(place.column());
  }

  private void text(String part) throws IOException {
    number(part.length());
    text.append(part);
  }

  private void number(int number) throws IOException {
    if (number > MOST) {
      throw new IllegalArgumentException("shipped data holds the number " + number);
    }
    shape.writeShort(number);
  }
}
