package dev.ambit.hooks.endtoend;

import dev.ambit.story.SshKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real sshd on a loopback port, run by the account of the test, for keys only.
 *
 * @param folder where its configuration lies
 * @param port its port
 * @param process the server
 */
record SshServer(Path folder, int port, Process process) implements AutoCloseable {

  /** Starts it and waits until it listens; each line of {@code authorizedKeys} lets a key in. */
  static SshServer start(Path folder, Path authorizedKeys) throws IOException {
    Path sshd = Programs.require("sshd", "openssh-server");
    Path hostKey = SshKeys.generate(folder, "host");
    int port = freePort();
    Path configuration =
        Files.write(folder.resolve("sshd_config"), configuration(port, hostKey, authorizedKeys));
    preparePrivilegeSeparation();
    Process process =
        new ProcessBuilder(sshd.toString(), "-D", "-e", "-f", configuration.toString())
            .redirectErrorStream(true)
            .start();
    SshServer server = new SshServer(folder, port, process);
    server.awaitListening();
    return server;
  }

  /** The address of a repository, by its path on the server. */
  String url(String path) {
    return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + "/" + path;
  }

  /** What makes git use this key and nothing of the user's. */
  Map<String, String> client(Path key) {
    return Map.of(
        "GIT_SSH_COMMAND",
        "ssh -F /dev/null -i '%s' -o IdentitiesOnly=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR"
                .formatted(key)
            + " -o UserKnownHostsFile=/dev/null -o SendEnv=REMOTE_USER -o SendEnv=AMBIT_PRINCIPAL",
        "REMOTE_USER",
        "mallory",
        "AMBIT_PRINCIPAL",
        "git:mallory");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void awaitListening() throws IOException {
    BufferedReader log = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Server listening on")) {
        return;
      }
    }
    throw new IOException("sshd did not start:\n" + said);
  }

  private static List<String> configuration(int port, Path hostKey, Path authorizedKeys) {
    return List.of(
        "Port " + port,
        "ListenAddress 127.0.0.1",
        "HostKey " + hostKey,
        "AuthorizedKeysFile " + authorizedKeys,
        "ExposeAuthInfo yes",
        "PermitRootLogin prohibit-password",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "StrictModes no",
        "UsePAM no",
        "PidFile none");
  }

  /** Debian's sshd asks for this folder when root starts it outside its service. */
  private static void preparePrivilegeSeparation() throws IOException {
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
