package dev.ambit.wire.site;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The forge app as a store of grants.
 *
 * @param address where it is; without encryption only on this very machine
 * @param stale how old what it told may be and still permit something
 */
public record GrantServer(URI address, Duration stale) {

  /** The bound unless the site says otherwise. */
  public static final Duration DEFAULT_STALE = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  public GrantServer {
    boolean named = address.getHost() != null && address.getUserInfo() == null;
    boolean plain = "http".equals(address.getScheme());
    if (!named || !(plain || "https".equals(address.getScheme()))) {
      throw new IllegalArgumentException("a server is written https://HOST, without an account");
    }
    if (plain && !HERE.contains(address.getHost())) {
      throw new IllegalArgumentException(
          "http:// gives the token away: use https://, or a server on this machine");
    }
    if (stale.isNegative() || stale.isZero() || stale.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("stale-seconds is between 1 and 3600");
    }
  }
}
