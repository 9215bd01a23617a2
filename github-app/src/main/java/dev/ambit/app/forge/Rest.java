package dev.ambit.app.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambit.app.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks one forge's REST interface. Redirects are not followed: nothing but the address that the
 * operator set is ever asked.
 */
public final class Rest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST = 32 << 20;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI root;
  private final Map<String, String> headers;
  private final Function<Function<String, Optional<String>>, Unavailable> limit;

  /**
   * A client.
   *
   * @param root what every path is below
   * @param headers of every request
   * @param limit tells from an answer's headers when the forge may be asked again
   */
  public Rest(
      URI root,
      Map<String, String> headers,
      Function<Function<String, Optional<String>>, Unavailable> limit) {
    this.root = root;
    this.headers = Map.copyOf(headers);
    this.limit = limit;
  }

  /** Reads; empty if there is none (404). Every other refusal is an exception. */
  public Optional<JsonNode> get(String path) throws IOException {
    HttpResponse<InputStream> response = send(request(path).GET().build());
    if (response.statusCode() == 404) {
      response.body().close();
      return Optional.empty();
    }
    return Optional.of(answer(response, path));
  }

  /** Sends JSON and returns the answer. */
  public JsonNode post(String path, JsonNode body) throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
            .build();
    return answer(send(request), path);
  }

  private JsonNode answer(HttpResponse<InputStream> response, String path) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LARGEST);
      int status = response.statusCode();
      if (status == 429 || isExhausted(response)) {
        throw limit.apply(name -> response.headers().firstValue(name));
      }
      if (status < 200 || status > 299) {
        throw new IOException("the forge answered " + status + " to " + path);
      }
      return MAPPER.readTree(bytes);
    }
  }

  private static boolean isExhausted(HttpResponse<InputStream> response) {
    return response.statusCode() == 403
        && (response.headers().firstValue("Retry-After").isPresent()
            || response
                .headers()
                .firstValue("X-RateLimit-Remaining")
                .filter("0"::equals)
                .isPresent());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    headers.forEach(builder::header);
    return builder;
  }

  private static HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    URI url = request.uri();
    return Traces.here()
        .during(
            TracedRequest.of(request.method(), url.getHost(), url.getRawPath()),
            () -> answered(request));
  }

  private static HttpResponse<InputStream> answered(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
      Traces.answered(response.statusCode());
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
