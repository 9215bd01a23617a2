package dev.ambit.core.identity.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {

  @Test
  void everySignalIsInTheList() {
    List<String> written =
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.ambit.core.identity")
                .stream()
                .filter(each -> each.isAssignableTo(Signal.class) && !each.isInterface())
                .map(JavaClass::getName)
                .toList();
    assertThat(Signals.ALL.stream().map(each -> each.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everySignalHasAnIdOfItsOwn() {
    assertThat(Signals.ALL.stream().map(Signal::id)).doesNotHaveDuplicates();
  }
}
