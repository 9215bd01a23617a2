package dev.ambit.app.forge.gitea;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Gitea or Forgejo as a process of its own on the loopback interface, with everything it keeps in
 * one folder. The binary needs SQLite within.
 */
final class RealGitea implements GiteaServer {

  private static final String SETTINGS =
      """
      APP_NAME = Ambit's test
      RUN_USER = %1$s
      RUN_MODE = prod
      WORK_PATH = %2$s
      I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
      [server]
      HTTP_ADDR = 127.0.0.1
      HTTP_PORT = %3$d
      ROOT_URL = http://127.0.0.1:%3$d/
      DISABLE_SSH = true
      OFFLINE_MODE = true
      [database]
      DB_TYPE = sqlite3
      PATH = %2$s/gitea.db
      [repository]
      ROOT = %2$s/repositories
      DEFAULT_BRANCH = main
      [security]
      INSTALL_LOCK = true
      SECRET_KEY = for-a-test-only
      PASSWORD_HASH_ALGO = pbkdf2
      [service]
      DISABLE_REGISTRATION = true
      [webhook]
      ALLOWED_HOST_LIST = loopback
      [indexer]
      ISSUE_INDEXER_TYPE = db
      [actions]
      ENABLED = false
      [mailer]
      ENABLED = false
      [log]
      MODE = file
      LEVEL = info
      ROOT_PATH = %2$s/log
      """;

  private final String binary;
  private final Path settings;
  private final URI url;
  private final Process process;

  private RealGitea(String binary, Path settings, URI url) throws IOException {
    this.binary = binary;
    this.settings = settings;
    this.url = url;
    run("migrate");
    run(
        "admin",
        "user",
        "create",
        "--admin",
        "--username",
        "root-of-gitea",
        "--password",
        "a-password-for-a-test",
        "--email",
        "root@example.com",
        "--must-change-password=false");
    this.process = builder("web").start();
  }

  static RealGitea start(String binary, Path folder) throws IOException {
    Files.createDirectories(folder);
    int port = freePort();
    Path settings = folder.resolve("app.ini");
    Files.writeString(
        settings, SETTINGS.formatted(System.getProperty("user.name"), folder.toString(), port));
    RealGitea gitea = new RealGitea(binary, settings, URI.create("http://127.0.0.1:" + port));
    Patience.until(
        "the server answers", () -> gitea.admin().ask("GET", "/version", "").status() == 200);
    return gitea;
  }

  @Override
  public URI url() {
    return url;
  }

  @Override
  public GiteaAccount admin() {
    return new GiteaAccount(url, "root-of-gitea", "a-password-for-a-test");
  }

  /** The server itself judges what it is asked. */
  @Override
  public List<String> faults() {
    return List.of();
  }

  private void run(String... arguments) throws IOException {
    Process command = builder(arguments).start();
    try {
      if (!command.waitFor(1, TimeUnit.MINUTES) || command.exitValue() != 0) {
        command.destroyForcibly();
        throw new IOException(binary + " " + arguments[0] + " failed; see " + output());
      }
    } catch (InterruptedException e) {
      command.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of(binary));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--config", settings.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT"));
    builder.environment().put("HOME", String.valueOf(settings.getParent()));
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
  }

  private Path output() {
    return settings.resolveSibling("output.txt");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
