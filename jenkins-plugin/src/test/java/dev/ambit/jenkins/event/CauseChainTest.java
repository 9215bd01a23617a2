package dev.ambit.jenkins.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.Principal;
import dev.ambit.jenkins.event.RunCause.Nobody;
import dev.ambit.jenkins.event.RunCause.Replay;
import dev.ambit.jenkins.event.RunCause.Upstream;
import dev.ambit.jenkins.event.RunCause.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseChainTest {

  private static final RunCause ALICE = new User(Optional.of("alice"));
  private static final RunCause AGENT = new User(Optional.of("agent-claude"));

  @Test
  void aUserIsAPrincipalOfJenkins() {
    CauseChain chain = chain(AGENT);
    assertThat(chain.principals()).containsExactly(Principal.parse("jenkins:agent-claude"));
    assertThat(chain.isAttributed()).isTrue();
    assertThat(chain.isReplay()).isFalse();
  }

  @Test
  void everyUserAlongTheChainCounts() {
    CauseChain chain = chain(ALICE, upstream(upstream(AGENT)), AGENT);
    assertThat(chain.principals())
        .extracting(Principal::toString)
        .containsExactly("jenkins:alice", "jenkins:agent-claude");
    assertThat(chain.isAttributed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Nobody.Kind.class)
  void oneOriginWithoutAUserLeavesTheRunUnattributed(Nobody.Kind kind) {
    assertThat(chain(ALICE, upstream(new Nobody(kind))).isAttributed()).isFalse();
    assertThat(chain(new Nobody(kind)).principals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "anonymous", "SYSTEM"})
  void nobodyInParticularIsNoPrincipal(String id) {
    CauseChain chain = chain(new User(Optional.of(id)));
    assertThat(chain.principals()).isEmpty();
    assertThat(chain.isAttributed()).isFalse();
  }

  @Test
  void aUserThatJenkinsDidNotKnowIsNoPrincipal() {
    assertThat(chain(new User(Optional.empty())).isAttributed()).isFalse();
  }

  @Test
  void aChainThatJenkinsCutIsUnattributed() {
    assertThat(chain(ALICE, upstream()).isAttributed()).isFalse();
  }

  @Test
  void aRunWithoutCausesIsUnattributed() {
    assertThat(chain().isAttributed()).isFalse();
  }

  @Test
  void aReplayFurtherUpIsStillAReplay() {
    CauseChain chain = chain(upstream(new Replay(), ALICE));
    assertThat(chain.isReplay()).isTrue();
    assertThat(chain.isAttributed()).isTrue();
  }

  @Test
  void aReplayAloneNamesNobody() {
    assertThat(chain(new Replay()).isAttributed()).isFalse();
    assertThat(chain(ALICE, upstream(new Replay())).isAttributed()).isFalse();
  }

  @Test
  void theOriginsAreThoseOfTheWholeChain() {
    assertThat(chain(ALICE, upstream(new Nobody(Nobody.Kind.SCM))).origins())
        .containsExactlyInAnyOrder(BuildOrigin.AUTHENTICATED, BuildOrigin.REPOSITORY);
    assertThat(chain(upstream()).origins()).containsExactly(BuildOrigin.NOBODY);
    assertThat(chain(new Nobody(Nobody.Kind.REMOTE)).origins()).containsExactly(BuildOrigin.NOBODY);
    assertThat(chain(new Replay()).origins()).containsExactly(BuildOrigin.NOBODY);
    assertThat(chain().origins()).containsExactly(BuildOrigin.NOBODY);
  }

  @Test
  void theChainIsToldInWords() {
    assertThat(chain(upstream(AGENT, new Replay())).told())
        .containsExactly("checkout/build #41, started by user agent-claude and replay");
  }

  private static RunCause upstream(RunCause... causes) {
    return new Upstream("checkout/build", 41, List.of(causes));
  }

  private static CauseChain chain(RunCause... causes) {
    return new CauseChain(List.of(causes));
  }
}
