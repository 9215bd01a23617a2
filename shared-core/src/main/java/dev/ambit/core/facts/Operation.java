package dev.ambit.core.facts;

/** What an update does to its ref. */
public enum Operation {
  CREATE,
  /** The old commit stays reachable. */
  UPDATE,
  /** The old object is not reachable from the new one. */
  FORCE,
  DELETE;

  /** As policies and grants write it. */
  public String word() {
    return switch (this) {
      case CREATE -> "create";
      case UPDATE -> "update";
      case FORCE -> "force";
      case DELETE -> "delete";
    };
  }
}
