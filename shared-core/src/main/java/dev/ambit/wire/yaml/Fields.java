package dev.ambit.wire.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The fields of a mapping: each is asked for once, and what nobody asked for is a mistake. */
public final class Fields {

  private final Node.Mapping mapping;
  private final Faults faults;
  private final int faultsBefore;
  private final Set<String> known = new HashSet<>();

  private Fields(Node.Mapping mapping, Faults faults) {
    this.mapping = mapping;
    this.faults = faults;
    this.faultsBefore = faults.count();
  }

  /** The fields of {@code node}, which must be a mapping. */
  public static Fields of(Node node, Faults faults) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping, faults);
    }
    throw new IllegalArgumentException("a mapping of keys is expected here, not " + node.kind());
  }

  /** A field that may be left out. An explicit {@code null} counts as left out. */
  public <T> Optional<T> optional(String key, Decoder<T> decoder) {
    known.add(key);
    Node node = mapping.fields().get(key);
    return node == null || node instanceof Node.Nothing ? Optional.empty() : decoded(node, decoder);
  }

  /** A field that must be there. Empty only if a mistake was noted. */
  public <T> Optional<T> required(String key, Decoder<T> decoder) {
    Optional<T> value = optional(key, decoder);
    Node node = mapping.fields().get(key);
    if (node == null || node instanceof Node.Nothing) {
      faults.add(mapping.place(), "the key '" + key + "' is missing here");
    }
    return value;
  }

  /** A list; empty if left out. */
  public <T> List<T> list(String key, Decoder<T> decoder) {
    known.add(key);
    Node node = mapping.fields().get(key);
    List<T> values = new ArrayList<>();
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> decoded(item, decoder).ifPresent(values::add));
    } else if (node != null && !(node instanceof Node.Nothing)) {
      faults.add(node.place(), "'" + key + "' takes a list, not " + node.kind());
    }
    return values;
  }

  /** Whether the mapping has the key at all. */
  public boolean has(String key) {
    return mapping.fields().containsKey(key);
  }

  /** The keys that nobody asked for yet, in the order of the document; they count as asked now. */
  public List<String> others() {
    List<String> others =
        mapping.fields().keySet().stream().filter(key -> !known.contains(key)).toList();
    known.addAll(others);
    return others;
  }

  /** Where the mapping starts. */
  public Place place() {
    return mapping.place();
  }

  /**
   * Finishes: notes unknown keys, and makes the value if there was no mistake.
   *
   * @throws Incomplete if there was one; {@link Documents} and the fields around this one know it
   */
  public <T> T build(Supplier<T> maker) {
    for (String key : others()) {
      faults.add(keyPlace(key), "the key '" + key + "' is not known here" + hint(key));
    }
    if (faults.count() > faultsBefore) {
      throw new Incomplete();
    }
    return maker.get();
  }

  private <T> Optional<T> decoded(Node node, Decoder<T> decoder) {
    try {
      return Optional.of(decoder.decode(node));
    } catch (Incomplete e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      faults.add(node.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Place keyPlace(String key) {
    Place place = mapping.keys().get(key);
    return place == null ? mapping.place() : place;
  }

  private String hint(String key) {
    return known.stream()
        .filter(other -> !mapping.fields().containsKey(other))
        .filter(other -> EditDistance.between(other, key) <= 2)
        .findFirst()
        .map(other -> "; did you mean '" + other + "'?")
        .orElse("");
  }

  /** The mapping had mistakes, which are noted already. */
  static final class Incomplete extends IllegalArgumentException {
    Incomplete() {
      super("incomplete");
    }
  }
}
