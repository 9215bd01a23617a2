package dev.ambit.jenkins.effect;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;

/** A step's arguments as plain maps, lists and texts. */
final class StepArguments {

  private StepArguments() {}

  /** The arguments; empty for a step whose plugin cannot tell them. */
  static Optional<Map<String, Object>> of(Step step) {
    try {
      return Optional.of(plain(step.getDescriptor().defineArguments(step)));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> plain(Map<?, ?> arguments) {
    Map<String, Object> plain = new LinkedHashMap<>();
    arguments.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
    return plain;
  }

  private static Object plain(@Nullable Object value) {
    if (value instanceof UninstantiatedDescribable nested) {
      return plain(nested.getArguments());
    }
    if (value instanceof Map<?, ?> map) {
      return plain(map);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(StepArguments::plain).toList();
    }
    return value == null ? "" : value;
  }
}
