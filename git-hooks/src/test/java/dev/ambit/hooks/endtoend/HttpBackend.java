package dev.ambit.hooks.endtoend;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * git-http-backend behind the JDK's web server, which checks the password and sets the variables of
 * a CGI (RFC 3875).
 *
 * @param server the web server
 */
record HttpBackend(HttpServer server) implements AutoCloseable {

  static final String PASSWORD = "only-for-this-test";

  /** Starts it for the repositories below {@code root}; any user with the password gets in. */
  static HttpBackend start(Path backend, Path root) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server
        .createContext("/", exchange -> answer(exchange, backend, root))
        .setAuthenticator(
            new BasicAuthenticator("git") {
              @Override
              public boolean checkCredentials(String user, String password) {
                return password.equals(PASSWORD);
              }
            });
    server.start();
    return new HttpBackend(server);
  }

  /** The address of a repository for a user. */
  String url(String user, String repository) {
    return "http://%s:%s@127.0.0.1:%d/%s"
        .formatted(user, PASSWORD, server.getAddress().getPort(), repository);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, Path backend, Path root) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(backend.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(Set.of("PATH"));
    environment.putAll(variables(exchange, root));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (OutputStream input = process.getOutputStream()) {
      exchange.getRequestBody().transferTo(input);
    }
    try (InputStream output = process.getInputStream()) {
      CgiResponse.parse(output.readAllBytes()).send(exchange);
    }
  }

  private static Map<String, String> variables(HttpExchange exchange, Path root) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("GIT_PROJECT_ROOT", root.toString());
    variables.put("GIT_HTTP_EXPORT_ALL", "1");
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
    variables.put("GATEWAY_INTERFACE", "CGI/1.1");
    variables.put("REMOTE_USER", exchange.getPrincipal().getUsername());
    variables.put("REMOTE_ADDR", exchange.getRemoteAddress().getAddress().getHostAddress());
    variables.put("REQUEST_METHOD", exchange.getRequestMethod());
    variables.put("PATH_INFO", exchange.getRequestURI().getPath());
    variables.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
    exchange.getRequestHeaders().forEach((name, values) -> header(variables, name, values.get(0)));
    return variables;
  }

  /** Headers are the client's words; CGI keeps them apart by the prefix. */
  private static void header(Map<String, String> variables, String name, String value) {
    String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
    variables.put(upper.equals("CONTENT_TYPE") ? upper : "HTTP_" + upper, value);
  }
}
