package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.bypass.InstalledHook;
import dev.ambit.story.Git;
import dev.ambit.story.HookUnderTest;
import dev.ambit.story.SshKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed hook behind real servers: a person's push lands, an agent's without a grant not.
 */
class GuardedServersTest {

  private static final HookUnderTest HOOK = new InstalledHook(new AmbitProcess(), false);

  @Test
  void plainSshTellsThemApartByTheirKeys(@TempDir Path folder) throws IOException {
    Programs.require("sshd", "openssh-server");
    Path dana = SshKeys.generate(folder, "dana");
    Path agent = SshKeys.generate(folder, "agent");
    site(folder, "plain", "ssh:" + PlainSshTest.fingerprint(dana), agentKey(agent));
    Path bare = Repositories.create(folder, HOOK);
    Path authorized = folder.resolve("authorized_keys");
    Files.writeString(
        authorized, PlainSshTest.authorization(dana) + PlainSshTest.authorization(agent));
    try (SshServer server = SshServer.start(folder, authorized)) {
      String url = server.url(bare.toString());
      judge(
          bare,
          Client.of(folder.resolve("dana-work"), url, server.client(dana)),
          Client.of(folder.resolve("agent-work"), url, server.client(agent)));
    }
  }

  @Test
  void gitoliteTellsThemApartByTheirAccounts(@TempDir Path folder) throws IOException {
    Programs.require("sshd", "openssh-server");
    Path home = Files.createDirectories(folder.resolve("server"));
    Path agent = SshKeys.generate(folder, "agent-claude");
    site(home, "gitolite", "git:dana", "git:agent-claude");
    GitoliteServer gitolite = GitoliteServer.create(home, "agent-claude", agent, HOOK);
    try (SshServer sshd = SshServer.start(folder, gitolite.authorizedKeys())) {
      String url = sshd.url("checkout");
      refuse(gitolite.repository(), Client.of(folder.resolve("work"), url, sshd.client(agent)));
    }
  }

  private static String agentKey(Path key) throws IOException {
    return "ssh:" + PlainSshTest.fingerprint(key);
  }

  private static void judge(Path bare, Client dana, Client agent) {
    Git.Result passed = dana.push("main");
    assertThat(passed.output()).contains("ambit: push allowed");
    assertThat(passed.exit()).isZero();
    refuse(bare, agent);
    assertThat(Repositories.branches(bare)).isEqualTo("main");
  }

  private static void refuse(Path bare, Client agent) {
    Git.Result refused = agent.push("agent/PAY-214/work");
    assertThat(refused.output())
        .contains("ambit: push denied")
        .contains("[grant/not-found]")
        .contains("PAY-214");
    assertThat(refused.exit()).isNotZero();
    assertThat(Repositories.branches(bare)).doesNotContain("agent");
  }

  private static void site(Path folder, String server, String dana, String agent)
      throws IOException {
    Files.writeString(
        folder.resolve("site.yaml"),
        """
        version: 1
        host: git.example.com
        repository: checkout
        server: %s
        people:
          - { id: dana@example.com, principals: ["%s"] }
        agents:
          - { agent: claude, principals: ["%s"], operator: dana@example.com }
        policy: { profile: balanced }
        """
            .formatted(server, dana, agent));
  }
}
