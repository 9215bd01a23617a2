package dev.ambit.wire.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses one YAML document (JSON is YAML too) into nodes with places. Refused: more than 1 MiB,
 * nesting deeper than 50, aliases and anchors, tags, duplicate keys, a second document.
 */
final class YamlReader {

  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 50;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String name;
  private final YAMLParser parser;
  private int depth;

  private YamlReader(String name, YAMLParser parser) {
    this.name = name;
    this.parser = parser;
  }

  static Node read(String name, byte[] content) throws InvalidDocument {
    String text = text(name, content);
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlReader(name, parser).document();
    } catch (JsonProcessingException e) {
      throw invalid(place(name, e.getLocation()), "not YAML: " + firstLine(e));
    } catch (IOException | RuntimeException e) {
      throw invalid(new Place(name, 1, 1), "not YAML: " + firstLine(e));
    }
  }

  private Node document() throws IOException, InvalidDocument {
    if (parser.nextToken() == null) {
      throw invalid(new Place(name, 1, 1), "the document is empty");
    }
    Node root = node();
    if (parser.nextToken() != null) {
      throw invalid(here(), "one document is expected; this starts a second one");
    }
    return root;
  }

  private Node node() throws IOException, InvalidDocument {
    refuseReferences();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return nested(this::mapping);
    }
    if (token == JsonToken.START_ARRAY) {
      return nested(this::sequence);
    }
    return token == JsonToken.VALUE_NULL
        ? new Node.Nothing(here())
        : new Node.Scalar(here(), parser.getText());
  }

  private Node mapping() throws IOException, InvalidDocument {
    Place start = here();
    Map<String, Node> fields = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseReferences();
      String key = parser.currentName();
      Place keyPlace = here();
      if (keys.put(key, keyPlace) != null) {
        throw invalid(keyPlace, "the key '" + key + "' stands here twice");
      }
      parser.nextToken();
      fields.put(key, node());
    }
    return new Node.Mapping(start, fields, keys);
  }

  private Node sequence() throws IOException, InvalidDocument {
    Place start = here();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Node.Sequence(start, items);
  }

  private Node nested(Reading reading) throws IOException, InvalidDocument {
    depth++;
    if (depth > DEEPEST) {
      throw invalid(here(), "nested deeper than " + DEEPEST + " levels");
    }
    Node node = reading.read();
    depth--;
    return node;
  }

  private void refuseReferences() throws IOException, InvalidDocument {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw invalid(here(), "anchors and aliases are not taken; write the value out");
    }
    if (parser.getTypeId() != null) {
      throw invalid(here(), "tags are not taken");
    }
  }

  private Place here() {
    return place(name, parser.currentTokenLocation());
  }

  private static Place place(String name, JsonLocation location) {
    return location == null
        ? new Place(name, 1, 1)
        : new Place(name, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String text(String name, byte[] content) throws InvalidDocument {
    if (content.length > MOST_BYTES) {
      throw invalid(new Place(name, 1, 1), "larger than 1 MiB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw invalid(new Place(name, 1, 1), "not UTF-8");
    }
  }

  private static String firstLine(Exception e) {
    String message =
        e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("unreadable");
  }

  private static InvalidDocument invalid(Place place, String message) {
    return new InvalidDocument(List.of(new Fault(place, message)));
  }

  /** A step of the parser that may fail. */
  private interface Reading {
    Node read() throws IOException, InvalidDocument;
  }
}
