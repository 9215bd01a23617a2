package dev.ambit.hooks.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Git's own {@code http-backend} behind the JDK's http server. Whoever authenticated reaches the
 * hooks as {@code REMOTE_USER}.
 */
public final class GitBackend implements HttpHandler {

  private final Path root;

  /** Serves every repository below {@code root}. */
  public GitBackend(Path root) {
    this.root = root;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Process backend = backend(exchange).start();
    feed(exchange, backend);
    try (InputStream out = backend.getInputStream();
        OutputStream response = exchange.getResponseBody()) {
      Headers headers = exchange.getResponseHeaders();
      int status = CgiHeaders.read(out, headers);
      exchange.sendResponseHeaders(status, 0);
      out.transferTo(response);
    } finally {
      exchange.close();
      backend.destroy();
    }
  }

  /** The request's body goes in while the answer comes out, so that neither waits for the other. */
  private static void feed(HttpExchange exchange, Process backend) {
    Thread feeder =
        new Thread(
            () -> {
              try (OutputStream in = backend.getOutputStream()) {
                exchange.getRequestBody().transferTo(in);
              } catch (IOException e) {
                backend.destroy();
              }
            },
            "git-http-request");
    feeder.setDaemon(true);
    feeder.start();
  }

  private ProcessBuilder backend(HttpExchange exchange) {
    ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("GATEWAY_INTERFACE", "CGI/1.1");
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put("PATH_INFO", exchange.getRequestURI().getPath());
    environment.put("QUERY_STRING", text(exchange.getRequestURI().getRawQuery()));
    environment.put("REMOTE_USER", exchange.getPrincipal().getUsername());
    environment.put("REMOTE_ADDR", exchange.getRemoteAddress().getAddress().getHostAddress());
    put(environment, "CONTENT_TYPE", exchange, "Content-Type");
    put(environment, "CONTENT_LENGTH", exchange, "Content-Length");
    put(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
    put(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
    return builder;
  }

  private static void put(
      Map<String, String> environment, String name, HttpExchange exchange, String header) {
    String value = exchange.getRequestHeaders().getFirst(header);
    if (value != null) {
      environment.put(name, value);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The header block of a CGI answer. */
  private static final class CgiHeaders {

    private static final int OK = 200;

    private CgiHeaders() {}

    /** Reads up to the empty line into {@code headers} and returns the status. */
    static int read(InputStream in, Headers headers) throws IOException {
      int status = OK;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(0, colon));
        String value = line.substring(colon + 1).strip();
        if (name.equalsIgnoreCase("Status")) {
          status = Integer.parseInt(value.substring(0, value.indexOf(' ')));
        } else {
          headers.add(name, value);
        }
      }
      return status;
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return new String(
              line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
          .strip();
    }
  }
}
