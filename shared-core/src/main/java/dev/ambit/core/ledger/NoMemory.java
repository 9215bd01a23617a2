package dev.ambit.core.ledger;

/** Keeps nothing in mind: for logs that are only written and read through. */
public enum NoMemory implements Memory, Memory.Kind<NoMemory> {
  NOTHING;

  @Override
  public void learn(Entry entry) {}

  @Override
  public String text() {
    return "{}";
  }

  @Override
  public NoMemory fresh() {
    return this;
  }

  @Override
  public NoMemory recall(String text) {
    return this;
  }
}
