package dev.ambit.hooks.endtoend;

import dev.ambit.story.HookUnderTest;
import dev.ambit.story.SshKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A real gitolite in a home folder of its own.
 *
 * @param home the home folder
 * @param authorizedKeys the keys that gitolite wrote for sshd
 */
record GitoliteServer(Path home, Path authorizedKeys) {

  /** Sets it up with the repository {@code checkout}, to which only this key may push. */
  static GitoliteServer create(Path home, String user, Path key, HookUnderTest hook)
      throws IOException {
    Path gitolite = Programs.require("gitolite", "gitolite3");
    Path admin = SshKeys.generate(home.resolve("keys"), "admin");
    Map<String, String> environment = Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1");
    run(home, environment, gitolite, "setup", "-pk", admin + ".pub");
    Files.copy(
        key.resolveSibling(key.getFileName() + ".pub"),
        Files.createDirectories(home.resolve(".gitolite/keydir")).resolve(user + ".pub"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        home.resolve(".gitolite/conf/gitolite.conf"), "repo checkout\n    RW+ = " + user + "\n");
    run(home, environment, gitolite, "compile");
    run(home, environment, gitolite, "trigger", "POST_COMPILE");
    GitoliteServer server = new GitoliteServer(home, authorizedKeys(home));
    server.prepare(hook);
    return server;
  }

  Path repository() {
    return home.resolve("repositories/checkout.git");
  }

  private void prepare(HookUnderTest hook) throws IOException {
    Programs.run(repository(), Map.of(), "git", "config", "receive.advertisePushOptions", "true");
    hook.install(repository(), home.resolve("site.yaml"));
  }

  /** gitolite is found by the home folder, which sshd takes from the account. */
  private static Path authorizedKeys(Path home) throws IOException {
    String keys = Files.readString(home.resolve(".ssh/authorized_keys"));
    return Files.writeString(
        home.resolve("authorized_keys"),
        keys.replace("command=\"", "command=\"env HOME=" + home + " GIT_CONFIG_NOSYSTEM=1 "));
  }

  private static void run(
      Path home, Map<String, String> environment, Path gitolite, String... arguments)
      throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = gitolite.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Programs.run(home, environment, command);
  }
}
