package dev.ambit.hooks.event;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;

/** One ref update, from its parts as text. */
final class RefUpdateLine {

  private static final int PARTS = 3;

  private RefUpdateLine() {}

  /** Reads {@code <old> SP <new> SP <ref>}. */
  static RefUpdate parse(String line, String place) {
    String[] parts = line.split(" ", -1);
    if (parts.length != PARTS) {
      throw new InvalidEvent(
          place, "is not <old> <new> <ref>", "the hook must get git's own input, unchanged");
    }
    return of(parts[0], parts[1], parts[2], place);
  }

  /** Makes the update of these parts. */
  static RefUpdate of(String oldId, String newId, String ref, String place) {
    RefName name = ref(ref, place);
    Oid before = id(oldId, place);
    Oid after = id(newId, place);
    try {
      return new RefUpdate(name, before, after);
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent(
          place, String.valueOf(e.getMessage()), "the hook must get git's own input, unchanged");
    }
  }

  private static RefName ref(String text, String place) {
    if (!RefName.isWellFormed(text)) {
      throw new InvalidEvent(
          place, "has no well-formed full ref name", "rename the ref: git check-ref-format tells");
    }
    return new RefName(text);
  }

  private static Oid id(String text, String place) {
    try {
      return new Oid(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent(
          place, String.valueOf(e.getMessage()), "the hook must get git's own input, unchanged");
    }
  }
}
