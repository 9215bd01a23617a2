package dev.ambit.core.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Picks by a seed. */
public record Choice(Random random) {

  public static Choice by(long seed) {
    return new Choice(new Random(seed));
  }

  /** True once in {@code times}. */
  public boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some of the values, at least {@code least}, in their order. */
  public <T> List<T> some(List<T> values, int least) {
    List<T> left = new ArrayList<>(values);
    int size = least + random.nextInt(values.size() - least + 1);
    while (left.size() > size) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }
}
