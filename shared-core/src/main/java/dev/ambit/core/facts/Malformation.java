package dev.ambit.core.facts;

/**
 * A place where an object is not as git itself would write it, so that two readers may see two
 * things.
 *
 * @param kind what is wrong
 * @param detail where, for people; not yet escaped
 */
public record Malformation(Kind kind, String detail) {

  /** The kinds of trouble; each is refused from an agent. */
  public enum Kind {
    /** A header that may stand once stands twice, or headers are out of order or missing. */
    HEADERS,
    /** The message or a name is not valid in the encoding it claims. */
    ENCODING,
    /** The message or a person's line holds NUL, other control characters or bidi overrides. */
    MESSAGE,
    /** Its trailers read differently to different readers. */
    TRAILERS,
    /** A tree has entries twice or out of order, or with odd modes. */
    TREE,
    /** A name that a file system may take for {@code .git}, {@code .} or {@code ..}. */
    DOT_GIT,
    /** A name with control, bidirectional or zero-width characters, or not in UTF-8. */
    PATH_CHARACTERS,
    /** Two names that a file system may take for one. */
    PATH_COLLISION
  }
}
