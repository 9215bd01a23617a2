package dev.ambit.app.demo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the simulated GitHub is told to answer wrongly, for as many requests as wished. */
public final class Faults {

  private Pattern which = Pattern.compile("(?!)");
  private int left;
  private int status = 500;
  private Map<String, String> headers = Map.of();

  /**
   * Fails the next requests.
   *
   * @param requests matches {@code METHOD /path}
   * @param times how many of them fail
   */
  public synchronized void fail(String requests, int times, int with, Map<String, String> also) {
    this.which = Pattern.compile(requests);
    this.left = times;
    this.status = with;
    this.headers = Map.copyOf(also);
  }

  synchronized Optional<Integer> next(String method, String path) {
    if (left == 0 || !which.matcher(method + " " + path).matches()) {
      return Optional.empty();
    }
    left--;
    return Optional.of(status);
  }

  synchronized int status() {
    return status;
  }

  synchronized Map<String, String> headers() {
    return headers;
  }
}
