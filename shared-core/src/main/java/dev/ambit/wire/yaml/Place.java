package dev.ambit.wire.yaml;

/**
 * Where something stands.
 *
 * @param file the document's name, as its author knows it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
