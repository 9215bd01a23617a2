package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.scope.Grant;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnforcementTest {

  @Test
  void everyFieldOfAGrantIsExplained() {
    assertThat(Enforcement.ALL)
        .extracting(Enforcement::component)
        .containsExactlyInAnyOrderElementsOf(components(Grant.class, ""));
  }

  @Test
  void aFieldThatNobodyHoldsSaysSo() {
    assertThat(Enforcement.ALL)
        .filteredOn(field -> field.points().isEmpty())
        .extracting(Enforcement::field)
        .containsExactly("task.title", "task.url", "owner");
  }

  /** The components of a record; those of the grant's own nested records are spelled out. */
  private static List<String> components(Class<?> type, String prefix) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> inner = component.getType();
      String name = prefix + component.getName();
      if (Arrays.asList(Grant.class.getDeclaredClasses()).contains(inner)) {
        names.addAll(components(inner, name + "."));
      } else {
        names.add(name);
      }
    }
    return names;
  }
}
