package dev.ambit.wire.yaml;

import java.util.List;
import java.util.Map;

/** A value of a document with its place. */
public sealed interface Node {

  Place place();

  /** What it is, for messages. */
  String kind();

  /** Text, a number, a truth value; the text is as written, without quotes. */
  record Scalar(Place place, String text) implements Node {
    @Override
    public String kind() {
      return "a single value";
    }
  }

  /** Nothing: {@code null}, {@code ~} or an empty value. */
  record Nothing(Place place) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order of the document. */
  record Mapping(Place place, Map<String, Node> fields, Map<String, Place> keys) implements Node {
    @Override
    public String kind() {
      return "a mapping";
    }
  }
}
