package dev.ambit.core.ledger;

/**
 * What is kept in mind of a log's entries, so that the log need not be read from its beginning to
 * know it. It depends on the entries and nothing else.
 */
public interface Memory {

  /**
   * Learns from the next entry.
   *
   * @throws IllegalArgumentException if its record cannot be understood
   */
  void learn(Entry entry);

  /** Everything that is kept in mind, as JSON on one line. */
  String text();

  /** A kind of memory. */
  interface Kind<M extends Memory> {

    /** The memory before the first entry. */
    M fresh();

    /**
     * The memory that wrote this text.
     *
     * @throws IllegalArgumentException if it is not as {@link Memory#text} makes it
     */
    M recall(String text);
  }
}
