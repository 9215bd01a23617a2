package dev.ambit.hooks.endtoend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a CGI answers: header lines, an empty line, the body.
 *
 * @param headers by name
 * @param body the body, a character for each byte
 */
record CgiResponse(Map<String, String> headers, String body) {

  private static final int OK = 200;

  static CgiResponse parse(byte[] output) {
    String text = new String(output, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    Map<String, String> headers = new TreeMap<>();
    text.substring(0, end)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
    return new CgiResponse(headers, text.substring(end + 4));
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
    exchange.close();
  }

  private int status() {
    String status = headers.get("Status");
    return status == null ? OK : Integer.parseInt(status.substring(0, 3));
  }
}
