package dev.ambit.bench;

import java.util.Map;
import java.util.TreeMap;

/** Options of a part, each {@code --name value}. */
public record Options(Map<String, String> values) {

  /** Reads them. */
  public static Options of(String[] arguments) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      values.put(arguments[i], arguments[i + 1]);
    }
    return new Options(values);
  }

  public String text(String name, String usual) {
    return values.getOrDefault(name, usual);
  }

  public int number(String name, int usual) {
    return Integer.parseInt(text(name, Integer.toString(usual)));
  }
}
