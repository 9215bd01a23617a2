package dev.ambit.wire.yaml;

import java.util.List;
import java.util.function.BiFunction;

/** Reads a whole document into a value, or tells every mistake in it. */
public final class Documents {

  private Documents() {}

  /**
   * Reads YAML or JSON.
   *
   * @param name the document's name in messages
   * @param content its bytes, UTF-8, at most 1 MiB
   * @param decoder makes the value; it notes mistakes in the faults it is given
   * @throws InvalidDocument if there is any mistake
   */
  public static <T> T read(String name, byte[] content, BiFunction<Node, Faults, T> decoder)
      throws InvalidDocument {
    return decode(YamlReader.read(name, content), decoder);
  }

  /**
   * Makes a value of a document that is parsed already.
   *
   * @throws InvalidDocument if there is any mistake
   */
  public static <T> T decode(Node root, BiFunction<Node, Faults, T> decoder)
      throws InvalidDocument {
    Faults faults = new Faults();
    try {
      T value = decoder.apply(root, faults);
      if (faults.count() == 0) {
        return value;
      }
    } catch (Fields.Incomplete e) {
      if (faults.count() == 0) {
        throw new IllegalStateException("a mapping was incomplete without a mistake noted", e);
      }
    } catch (IllegalArgumentException e) {
      faults.add(root.place(), String.valueOf(e.getMessage()));
    }
    throw new InvalidDocument(List.copyOf(faults.found()));
  }
}
