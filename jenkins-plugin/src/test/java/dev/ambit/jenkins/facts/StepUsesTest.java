package dev.ambit.jenkins.facts;

import static dev.ambit.core.event.BuildUse.Kind.CREDENTIAL;
import static dev.ambit.core.event.BuildUse.Kind.DEPLOYMENT;
import static dev.ambit.core.event.BuildUse.Kind.JOB;
import static dev.ambit.core.event.BuildUse.Kind.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.BuildUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepUsesTest {

  private final StepUses uses =
      new StepUses(
          "team/checkout", Set.of("load"), Set.of(new FetchSource("https://git/own", "git-read")));

  @Test
  void boundCredentialsAreFoundHoweverDeep() {
    Map<String, ?> arguments =
        Map.of(
            "bindings",
            List.of(
                Map.of("$class", "StringBinding", "credentialsId", "npm", "variable", "X"),
                Map.of("keyFileVariable", "K", "credentialsId", "ssh-deploy")));
    assertThat(uses.of("withCredentials", arguments))
        .containsExactly(new BuildUse(CREDENTIAL, "npm"), new BuildUse(CREDENTIAL, "ssh-deploy"));
  }

  @Test
  void aStepThatCannotTellItsArgumentsCountsAsAWayOut() {
    assertThat(StepUses.untold("blind")).isEqualTo(new BuildUse(DEPLOYMENT, "blind"));
  }

  @Test
  void credentialsUnderOtherNamesAreFoundToo() {
    assertThat(uses.of("sshagent", Map.of("credentials", List.of("a", "b")))).hasSize(2);
    assertThat(uses.of("withDockerRegistry", Map.of("registry", Map.of("credentialsId", "hub"))))
        .containsExactly(new BuildUse(CREDENTIAL, "hub"));
  }

  @Test
  void fetchingTheJobsOwnSourcesAsTheJobDoesIsNoUse() {
    assertThat(uses.of("git", Map.of("url", "https://git/own", "credentialsId", "git-read")))
        .isEmpty();
    Map<String, ?> scm =
        Map.of(
            "userRemoteConfigs",
            List.of(Map.of("url", "https://git/own", "credentialsId", "git-read")));
    assertThat(uses.of("checkout", Map.of("scm", scm))).isEmpty();
  }

  @Test
  void aCredentialSentElsewhereOrAnotherOneIsAUseOfAnyStep() {
    assertThat(uses.of("git", Map.of("url", "https://evil/x", "credentialsId", "git-read")))
        .containsExactly(new BuildUse(CREDENTIAL, "git-read"));
    assertThat(uses.of("git", Map.of("url", "https://git/own", "credentialsId", "deploy")))
        .containsExactly(new BuildUse(CREDENTIAL, "deploy"));
    Map<String, ?> scm =
        Map.of(
            "userRemoteConfigs",
            List.of(Map.of("url", "https://evil/x", "credentialsId", "deploy")));
    assertThat(uses.of("checkout", Map.of("scm", scm)))
        .containsExactly(new BuildUse(CREDENTIAL, "deploy"));
  }

  @ParameterizedTest
  @CsvSource({
    "build, team/checkout/build",
    "../ledger/deploy, team/ledger/deploy",
    "/ops/deploy, ops/deploy",
    "./x/../deploy, team/checkout/deploy",
    "../../../../ops, ops"
  })
  void anotherJobIsNamedInFull(String written, String full) {
    assertThat(uses.of("build", Map.of("job", written))).containsExactly(new BuildUse(JOB, full));
  }

  @Test
  void aNodeIsAUseIfItIsAskedForByLabel() {
    assertThat(uses.of("node", Map.of("label", "prod")))
        .containsExactly(new BuildUse(NODE, "prod"));
    assertThat(uses.of("node", Map.of())).isEmpty();
    assertThat(uses.of("node", Map.of("label", " "))).isEmpty();
  }

  @Test
  void gatedStepsAreDeployments() {
    assertThat(uses.of("load", Map.of("path", "x.groovy")))
        .containsExactly(new BuildUse(DEPLOYMENT, "load"));
    assertThat(uses.of("sh", Map.of("script", "make"))).isEmpty();
  }
}
