package dev.ambit.wire.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of a document, so that all are told at once. */
public final class Faults {

  private static final int MOST = 50;

  private final List<Fault> found = new ArrayList<>();

  /** Notes a mistake; after 50 the rest is left out. */
  public void add(Place place, String message) {
    if (found.size() < MOST) {
      found.add(new Fault(place, message));
    }
  }

  int count() {
    return found.size();
  }

  List<Fault> found() {
    return List.copyOf(found);
  }
}
