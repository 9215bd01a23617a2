package dev.ambit.app.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks the API of a running app, and holds every answer to the API's description. */
public final class ApiClient {

  /** In what answers were not as the description says. */
  public final List<String> faults = new ArrayList<>();

  private final ApiDescription description;
  private final URI app;

  public ApiClient(URI app) throws IOException {
    this.app = app;
    this.description = ApiDescription.read();
  }

  /**
   * Asks.
   *
   * @param token what to show; the empty text for nothing
   */
  public HttpResponse<String> ask(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(app + Api.ROOT + path))
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    faults.addAll(description.faults(method, path, answer.statusCode(), answer.body()));
    return answer;
  }
}
