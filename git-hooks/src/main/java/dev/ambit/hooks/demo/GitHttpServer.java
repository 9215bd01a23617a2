package dev.ambit.hooks.demo;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A git server on the loopback interface: the JDK's http server in front of git's own {@code
 * http-backend}, with basic authentication. What Apache does in many companies, in one file: the
 * account that authenticated reaches the hook as {@code REMOTE_USER}.
 */
public final class GitHttpServer implements AutoCloseable {

  private static final int WORKERS = 4;

  private final HttpServer server;
  private final ExecutorService workers;
  private final Map<String, String> passwords;

  private GitHttpServer(HttpServer server, ExecutorService workers, Map<String, String> passwords) {
    this.server = server;
    this.workers = workers;
    this.passwords = Map.copyOf(passwords);
  }

  /**
   * Serves every repository below {@code root} on a free port.
   *
   * @param passwords by account name
   */
  public static GitHttpServer start(Path root, Map<String, String> passwords) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer http = HttpServer.create(address, 0);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    GitHttpServer server = new GitHttpServer(http, workers, passwords);
    http.createContext("/", new GitBackend(root)).setAuthenticator(server.accounts());
    http.setExecutor(workers);
    http.start();
    return server;
  }

  /** The address of a repository for an account, with its password. */
  public String url(String account, String repository) {
    return "http://"
        + account
        + ":"
        + passwords.get(account)
        + "@127.0.0.1:"
        + server.getAddress().getPort()
        + "/"
        + repository;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private BasicAuthenticator accounts() {
    return new BasicAuthenticator("git") {
      @Override
      public boolean checkCredentials(String account, String password) {
        return password.equals(passwords.get(account));
      }
    };
  }
}
