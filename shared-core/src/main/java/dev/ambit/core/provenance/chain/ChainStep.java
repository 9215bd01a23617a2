package dev.ambit.core.provenance.chain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One action of a chain, or a break in it.
 *
 * @param kind what it is
 * @param at when; empty for what has no time of its own
 * @param text in words; escaped
 * @param children what followed from it
 */
public record ChainStep(Kind kind, Optional<Instant> at, String text, List<ChainStep> children) {

  /** What a step of a chain can be. */
  public enum Kind {
    /** Somebody asked for permission. */
    REQUEST,
    /** Somebody was given permission. */
    GRANT,
    /** A permission was taken away. */
    REVOCATION,
    /** Somebody pushed; it was let through or refused. */
    PUSH,
    /** A person approved a request, or let a held push through. */
    APPROVAL,
    /** Git carried a push out. */
    LANDED,
    /** A commit came onto a protected ref. */
    MERGE,
    /** What is attested of it. */
    STATEMENT,
    /** Something ran on it, as another part of Ambit recorded. */
    RUN,
    /** Something that should be there is not. */
    BREAK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ChainStep {
    children = List.copyOf(children);
  }

  static ChainStep of(Kind kind, Instant at, String text, List<ChainStep> children) {
    return new ChainStep(kind, Optional.of(at), text, children);
  }

  static ChainStep broken(String text) {
    return new ChainStep(Kind.BREAK, Optional.empty(), text, List.of());
  }

  /** How many breaks there are in it and below. */
  public int breaks() {
    int below = children.stream().mapToInt(ChainStep::breaks).sum();
    return kind == Kind.BREAK ? below + 1 : below;
  }
}
