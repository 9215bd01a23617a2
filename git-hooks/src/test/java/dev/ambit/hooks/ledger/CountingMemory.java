package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.Memory;

/** Counts the entries, and those that this instance itself was shown. */
final class CountingMemory implements Memory {

  static final Kind<CountingMemory> KIND =
      new Kind<>() {
        @Override
        public CountingMemory fresh() {
          return new CountingMemory(0);
        }

        @Override
        public CountingMemory recall(String text) {
          return new CountingMemory(Integer.parseInt(text.replaceAll("\\D", "")));
        }
      };

  private int count;
  private int shown;

  private CountingMemory(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  int shown() {
    return shown;
  }

  @Override
  public void learn(Entry entry) {
    count++;
    shown++;
  }

  @Override
  public String text() {
    return "{\"count\":" + count + "}";
  }
}
