package dev.ambit.wire.grant;

/** The payload types of the records about grants. */
public final class GrantType {

  /** A grant. */
  public static final String GRANT = "application/vnd.ambit.grant+json";

  /** The end of a grant before its time. */
  public static final String REVOCATION = "application/vnd.ambit.revocation+json";

  private GrantType() {}
}
