package dev.ambit.app.login;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The link that the app prints when it starts: whoever reads the console may log in by it, once.
 * Each node has its own, and a new one at each start.
 */
public final class ConsoleLink {

  private final String token = Secrets.make();
  private final AtomicReference<String> digest = new AtomicReference<>(Secrets.digest(token));

  /** The token, to be printed. */
  public String token() {
    return token;
  }

  /** Whether {@code given} is it, and it was not used. */
  public boolean fits(String given) {
    return Secrets.same(Secrets.digest(given), digest.get());
  }

  /** Uses it up; false if it does not fit, or was used meanwhile. */
  public boolean use(String given) {
    String kept = digest.get();
    return fits(given) && !kept.isEmpty() && digest.compareAndSet(kept, "");
  }
}
