package dev.ambit.app.forge.github;

import dev.ambit.app.forge.Unavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** GitHub's limits of requests: no thread waits for them, the job comes back when they allow. */
final class GitHubLimits {

  private static final Duration UNTOLD = Duration.ofMinutes(1);

  private GitHubLimits() {}

  /** When may be asked again, by the headers {@code Retry-After} and {@code X-RateLimit-Reset}. */
  static Unavailable told(Function<String, Optional<String>> header, Clock clock) {
    Instant now = clock.instant();
    Instant until =
        header
            .apply("Retry-After")
            .flatMap(GitHubLimits::number)
            .map(now::plusSeconds)
            .or(
                () ->
                    header
                        .apply("X-RateLimit-Reset")
                        .flatMap(GitHubLimits::number)
                        .map(Instant::ofEpochSecond))
            .orElse(now.plus(UNTOLD));
    return new Unavailable("GitHub's limit of requests is used up", until);
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  static GitHubRateLimitHandler primary(Clock clock) {
    return new GitHubRateLimitHandler() {
      @Override
      public void onError(GitHubConnectorResponse response) throws IOException {
        throw told(name -> Optional.ofNullable(response.header(name)), clock);
      }
    };
  }

  static GitHubAbuseLimitHandler secondary(Clock clock) {
    return new GitHubAbuseLimitHandler() {
      @Override
      public void onError(GitHubConnectorResponse response) throws IOException {
        throw told(name -> Optional.ofNullable(response.header(name)), clock);
      }
    };
  }
}
