package dev.ambit.jenkins.facts;

import static dev.ambit.core.facts.DefinitionChange.Kind.LIBRARY;
import static dev.ambit.core.facts.DefinitionChange.Kind.PIPELINE_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.DefinitionChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineComparisonTest {

  private static final String TRUSTED = "@Library('shared@v1') _\nnode { sh 'make' }\n";

  @Test
  void theSameTextIsNoChange() {
    assertThat(compare(TRUSTED)).isEmpty();
  }

  @Test
  void oneByteIsAChange() {
    assertThat(compare(TRUSTED + " "))
        .extracting(DefinitionChange::kind)
        .containsExactly(PIPELINE_FILE);
  }

  @Test
  void anotherRevisionOfALibraryIsToldByName() {
    assertThat(compare(TRUSTED.replace("v1", "agent/x")))
        .containsExactly(
            new DefinitionChange(PIPELINE_FILE, "Jenkinsfile differs from main"),
            new DefinitionChange(LIBRARY, "shared@agent/x"));
  }

  @Test
  void librariesAreFoundInEveryForm() {
    assertThat(
            LibraryCalls.in(
                "library 'a@1'\nlibrary(identifier: 'b@2')\n@Library(['c', \"d@3\"]) _"))
        .containsExactly("a@1", "b@2", "c", "d@3");
  }

  @Test
  void aPipelineThatTheTrustedRevisionLacksIsAChange() {
    assertThat(PipelineComparison.of("Jenkinsfile", "", "node {}", "main"))
        .extracting(DefinitionChange::detail)
        .containsExactly("Jenkinsfile is not on main");
  }

  private static List<DefinitionChange> compare(String built) {
    return PipelineComparison.of("Jenkinsfile", TRUSTED, built, "main");
  }
}
