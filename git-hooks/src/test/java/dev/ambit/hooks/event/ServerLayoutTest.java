package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.ServerKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerLayoutTest {

  @Test
  void proposesTheServerWhoseFilesAreThere() {
    assertThat(ServerLayout.propose(Set.of("HEAD", "gl-conf")::contains))
        .contains(ServerKind.GITOLITE);
    assertThat(ServerLayout.propose(Set.of("HEAD", "hooks/pre-receive.d/gitea")::contains))
        .contains(ServerKind.GITEA);
  }

  @Test
  void proposesPlainGitWhereNoServerLeftATrace() {
    assertThat(ServerLayout.propose(Set.of("HEAD", "config")::contains)).contains(ServerKind.PLAIN);
  }

  @Test
  void proposesNothingWhereTwoServersDid() {
    assertThat(ServerLayout.propose(Set.of("gl-conf", "repository-config")::contains)).isEmpty();
  }
}
