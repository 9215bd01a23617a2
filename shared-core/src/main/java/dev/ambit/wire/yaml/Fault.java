package dev.ambit.wire.yaml;

/**
 * One mistake in a document.
 *
 * @param place where
 * @param message what is wrong and how to mend it
 */
public record Fault(Place place, String message) {

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
