package dev.ambit.hooks.resident;

import java.time.Duration;

/**
 * What a gate takes on. Whatever is beyond gets no answer, so its hook judges by itself.
 *
 * @param workers pushes judged at a time
 * @param queue pushes that may wait for a worker
 * @param patience how long a push may wait for one
 * @param request how long a hook may take to say what was pushed
 * @param idle how long without a push until the gate ends
 * @param budget seconds until a push is refused undecided
 */
public record Limits(
    int workers, int queue, Duration patience, Duration request, Duration idle, int budget) {

  /** Those of an installed gate that ends after being {@code idle}. */
  public static Limits standard(Duration idle, int budget) {
    int workers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    return new Limits(workers, 256, Duration.ofSeconds(2), Duration.ofSeconds(5), idle, budget);
  }
}
