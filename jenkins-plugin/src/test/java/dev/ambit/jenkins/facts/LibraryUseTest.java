package dev.ambit.jenkins.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.DefinitionChange;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryUseTest {

  @Test
  void theLibraryThatJenkinsIsSetToIsNoUse() {
    assertThat(LibraryUse.of(Map.of("identifier", "lab"), "")).isEmpty();
  }

  @Test
  void aRevisionThatStandsInTheTextWasJudgedWithIt() {
    assertThat(LibraryUse.of(Map.of("identifier", "lab@v1"), "library('lab@v1')")).isEmpty();
  }

  @Test
  void aRevisionThatTheRunPutsTogetherIsAUse() {
    assertThat(LibraryUse.of(Map.of("identifier", "lab@agent/x"), "library('lab@' + b)"))
        .contains(LibraryUse.of("lab@agent/x"));
  }

  @Test
  void soIsALibraryFromARepositoryThatTheTextDoesNotName() {
    Map<String, ?> arguments =
        Map.of("identifier", "lab@v1", "retriever", Map.of("remote", "https://evil/x"));
    assertThat(LibraryUse.of(arguments, "library identifier: 'lab@v1', retriever: r")).isPresent();
  }

  @Test
  void aTypedPipelineChangesTheLibrariesWhoseRevisionItNames() {
    String script = "@Library(['lab', 'tools@agent/x']) _\nlibrary 'open@v1'";
    assertThat(TypedPipeline.changes(script, use -> use.name().equals("library open@v1")))
        .containsExactly(new DefinitionChange(DefinitionChange.Kind.LIBRARY, "tools@agent/x"));
  }
}
