package dev.ambit.jenkins.facts;

import static dev.ambit.core.event.BuildUse.Kind.CREDENTIAL;
import static dev.ambit.core.event.BuildUse.Kind.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.BuildUse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredUsesTest {

  private static final String JOB =
      """
      <?xml version='1.1' encoding='UTF-8'?>
      <project>
        <scm class="hudson.plugins.git.GitSCM">
          <userRemoteConfigs><c><url>x</url><credentialsId>git-read</credentialsId></c></userRemoteConfigs>
        </scm>
        <assignedNode>prod</assignedNode>
        <buildWrappers><w><bindings>
          <b><credentialsId>deploy-key</credentialsId><variable>K</variable></b>
          <b><credentialsId>${WHICH}</credentialsId></b>
          <b><credentialsId> </credentialsId></b>
        </bindings></w></buildWrappers>
        <publishers><p><assignedNode>no label of the job</assignedNode></p></publishers>
      </project>
      """;

  @Test
  void credentialsAndTheLabelAreUsesAndTheOwnCheckoutIsNot() {
    assertThat(ConfiguredUses.in(JOB, Map.of("WHICH", "npm-read")))
        .containsExactly(
            new BuildUse(NODE, "prod"),
            new BuildUse(CREDENTIAL, "deploy-key"),
            new BuildUse(CREDENTIAL, "npm-read"));
  }

  @Test
  void aParameterThatTheRunDoesNotSetStaysAsItIsWritten() {
    assertThat(ConfiguredUses.in(JOB, Map.of())).contains(new BuildUse(CREDENTIAL, "${WHICH}"));
  }

  @Test
  void entitiesFromOutsideAreNotRead() {
    String reads =
        "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p><credentialsId>&x;</credentialsId></p>";
    assertThatThrownBy(() -> ConfiguredUses.in(reads, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
