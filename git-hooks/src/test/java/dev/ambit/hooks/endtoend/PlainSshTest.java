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

class PlainSshTest {

  private static final String SHELL =
      "command=\"env GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1"
          + " git-shell -c \\\"$SSH_ORIGINAL_COMMAND\\\"\" ";

  @Test
  void sshdTellsTheHookTheKeyAndTheClientTellsItNothing(@TempDir Path folder) throws IOException {
    Programs.require("sshd", "openssh-server");
    Path bare = Repositories.create(folder, new ReadingHook(ServerKind.PLAIN));
    Path key = SshKeys.generate(folder, "alice");
    Path authorized = Files.writeString(folder.resolve("authorized_keys"), authorization(key));
    try (SshServer server = SshServer.start(folder, authorized)) {
      Client alice =
          Client.of(folder.resolve("work"), server.url(bare.toString()), server.client(key));
      verify(alice, bare, fingerprint(key));
    }
  }

  private static void verify(Client alice, Path bare, String fingerprint) {
    Git.Result passed = alice.push("passed");
    assertThat(passed.output())
        .contains("channel=ssh")
        .contains("principals=[ssh:" + fingerprint + "]")
        .contains("warnings=[]")
        .contains("options=[grant=PAY-214]");
    assertThat(passed.exit()).isZero();
    assertThat(alice.push("refused").exit()).isNotZero();
    assertThat(Repositories.branches(bare)).isEqualTo("passed");
  }

  private static String publicKey(Path key) throws IOException {
    return Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
  }

  /** The line that lets a key in, for git only. */
  static String authorization(Path key) throws IOException {
    return SHELL + publicKey(key) + "\n";
  }

  static String fingerprint(Path key) throws IOException {
    Process keygen = new ProcessBuilder("ssh-keygen", "-l", "-f", key.toString()).start();
    return keygen.inputReader().readLine().split(" ", -1)[1];
  }
}
