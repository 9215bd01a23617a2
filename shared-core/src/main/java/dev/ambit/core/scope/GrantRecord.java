package dev.ambit.core.scope;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a grant store holds under an id, after its signatures were checked. */
public sealed interface GrantRecord {

  GrantId id();

  /**
   * A grant signed by an issuer the site trusts, and not revoked.
   *
   * @param grant the grant
   * @param issuer the person whose key signed it
   * @param digest SHA-256 of the signed bytes, in hexadecimal
   * @param parents the grants that it narrows, its own parent first
   */
  record Trusted(Grant grant, String issuer, String digest, List<Grant> parents)
      implements GrantRecord {

    public Trusted {
      parents = List.copyOf(parents);
    }

    /** A grant that narrows no other. */
    public Trusted(Grant grant, String issuer, String digest) {
      this(grant, issuer, digest, List.of());
    }

    /** The grant itself and those that it narrows: what uses one uses all. */
    public Stream<Grant> lineage() {
      return Stream.concat(Stream.of(grant), parents.stream());
    }

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
