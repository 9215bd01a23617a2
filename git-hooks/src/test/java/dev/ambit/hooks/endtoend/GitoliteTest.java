package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.ServerKind;
import dev.ambit.story.Git;
import dev.ambit.story.SshKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitoliteTest {

  @Test
  void gitoliteTellsTheHookTheUserOfTheKey(@TempDir Path folder) throws IOException {
    Programs.require("sshd", "openssh-server");
    Path key = SshKeys.generate(folder, "agent-claude");
    GitoliteServer gitolite =
        GitoliteServer.create(
            Files.createDirectories(folder.resolve("server")),
            "agent-claude",
            key,
            new ReadingHook(ServerKind.GITOLITE));
    try (SshServer sshd = SshServer.start(folder, gitolite.authorizedKeys())) {
      Client agent = Client.of(folder.resolve("work"), sshd.url("checkout"), sshd.client(key));
      verify(agent, gitolite.repository());
    }
  }

  private static void verify(Client agent, Path repository) {
    Git.Result passed = agent.push("passed");
    assertThat(passed.output())
        .contains("channel=ssh")
        .contains("principals=[git:agent-claude, ssh:SHA256:")
        .contains("warnings=[]")
        .contains("options=[grant=PAY-214]");
    assertThat(passed.exit()).isZero();
    assertThat(agent.push("refused").exit()).isNotZero();
    assertThat(Repositories.branches(repository)).isEqualTo("passed");
  }
}
