package dev.ambit.git.object;

import dev.ambit.core.event.Oid;
import java.util.Optional;

/** Reads object ids out of headers. */
final class ObjectIds {

  private ObjectIds() {}

  /** The id in {@code header}, if it is one of the same hash function as {@code like}. */
  static Optional<Oid> in(Header header, Oid like) {
    String text = header.text();
    boolean wellFormed =
        text.length() == like.hex().length()
            && header.length() == header.name().length() + text.length() + 2
            && text.chars().allMatch(ObjectIds::isHex);
    return wellFormed ? Optional.of(new Oid(text)) : Optional.empty();
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
