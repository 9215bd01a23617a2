package dev.ambit.core.scope;

import java.util.function.Function;

/** What a grant store holds under an id, after its signatures were checked. */
public sealed interface GrantRecord {

  GrantId id();

  /**
   * A grant signed by an issuer the site trusts, and not revoked.
   *
   * @param grant the grant
   * @param issuer the person whose key signed it
   * @param digest SHA-256 of the signed bytes, in hexadecimal
   */
  record Trusted(Grant grant, String issuer, String digest) implements GrantRecord {
    @Override
    public GrantId id() {
      return grant.id();
    }

    @Override
    public <R> R fold(Function<Trusted, R> trusted, Function<Refused, R> refused) {
      return trusted.apply(this);
    }
  }

  /**
   * Something that gives no permission.
   *
   * @param id the id it was asked for by
   * @param why the kind of trouble
   * @param detail for people; not yet escaped
   */
  record Refused(GrantId id, Why why, String detail) implements GrantRecord {
    @Override
    public <R> R fold(Function<Trusted, R> trusted, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }

  /** Why a stored grant gives no permission. */
  enum Why {
    /** The store has nothing under this id. */
    NOT_FOUND,
    /** Not a well-formed grant. */
    MALFORMED,
    /** No signature by a key that the site lets grant. */
    NOT_TRUSTED,
    REVOKED,
    /** Two different trusted grants carry this id. */
    AMBIGUOUS,
    /** The store could not be read. */
    UNREADABLE
  }

  /** The one way to look inside: both cases must be answered. */
  <R> R fold(Function<Trusted, R> trusted, Function<Refused, R> refused);
}
