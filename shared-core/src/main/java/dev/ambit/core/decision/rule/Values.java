package dev.ambit.core.decision.rule;

import java.util.HashMap;
import java.util.Map;

/** Placeholders of a finding, put together. */
final class Values {

  private Values() {}

  /** {@code base} with one more. */
  static Map<String, String> with(Map<String, String> base, String name, String value) {
    Map<String, String> all = new HashMap<>(base);
    all.put(name, value);
    return all;
  }
}
