package dev.ambit.wire.provenance;

/** The media type that in-toto statements are signed under. */
public final class StatementType {

  public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  private StatementType() {}

  /**
   * The type of a statement's predicate.
   *
   * @throws IllegalArgumentException if the payload is no statement
   */
  public static String predicateType(byte[] payload) {
    return Statement.read(payload).predicateType();
  }
}
