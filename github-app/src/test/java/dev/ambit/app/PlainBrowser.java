package dev.ambit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: it keeps cookies, and follows nothing by itself. */
public final class PlainBrowser {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new HashMap<>();
  private final URI app;

  public PlainBrowser(URI app) {
    this.app = app;
  }

  /** One who is logged in as one of the stage's people. */
  public static PlainBrowser as(URI app, String who) {
    PlainBrowser visitor = new PlainBrowser(app);
    HttpResponse<String> answer = visitor.post("/login/stage", Map.of("who", who));
    if (answer.statusCode() != 302) {
      throw new AssertionError(who + " got not in: " + answer.statusCode() + answer.body());
    }
    return visitor;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts a form as one of our own pages would. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, Map.of("Sec-Fetch-Site", "same-origin"));
  }

  /** Posts a form with these headers. */
  public HttpResponse<String> post(
      String path, Map<String, String> fields, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** The token that the forms of this session carry. */
  public String csrf() {
    Matcher found = CSRF.matcher(get("/").body());
    if (!found.find()) {
      throw new AssertionError("no form on the start page");
    }
    return found.group(1);
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(app + path))
            .header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
