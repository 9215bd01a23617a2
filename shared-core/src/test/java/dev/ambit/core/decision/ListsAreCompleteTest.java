package dev.ambit.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.ambit.core.decision.build.BuildRule;
import dev.ambit.core.decision.build.BuildRules;
import dev.ambit.core.decision.grant.GrantCondition;
import dev.ambit.core.decision.grant.GrantConditions;
import dev.ambit.core.decision.rule.Rule;
import dev.ambit.core.decision.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsAreCompleteTest {

  @Test
  void everyRuleIsInTheList() {
    assertThat(names(Rules.ALL)).containsExactlyInAnyOrderElementsOf(implementing(Rule.class));
  }

  @Test
  void everyBuildRuleIsInTheList() {
    assertThat(names(BuildRules.ALL))
        .containsExactlyInAnyOrderElementsOf(implementing(BuildRule.class));
  }

  @Test
  void everyGrantConditionIsInTheList() {
    assertThat(names(GrantConditions.ALL))
        .containsExactlyInAnyOrderElementsOf(implementing(GrantCondition.class));
  }

  private static List<String> names(List<?> listed) {
    return listed.stream().map(each -> each.getClass().getName()).toList();
  }

  private static List<String> implementing(Class<?> type) {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("dev.ambit.core").stream()
            .filter(each -> each.isAssignableTo(type) && !each.isInterface())
            .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
  }
}
