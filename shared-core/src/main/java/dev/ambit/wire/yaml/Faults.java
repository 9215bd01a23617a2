package dev.ambit.wire.yaml;

import java.util.ArrayList;
import java.util.List;

/** Counts every mistake of a document, and collects them so that all are told at once. */
public final class Faults {

  private static final int MOST = 50;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  /** Notes a mistake; after 50 the rest is counted and not told. */
  public void add(Place place, String message) {
    count++;
    if (found.size() < MOST) {
      found.add(new Fault(place, message));
    }
  }

  int count() {
    return count;
  }

  List<Fault> found() {
    return List.copyOf(found);
  }
}
