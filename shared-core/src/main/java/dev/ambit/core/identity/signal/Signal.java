package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.Evidence;
import java.util.stream.Stream;

/** One kind of evidence for who made a commit. Pure; a signal without a finding says nothing. */
public interface Signal {

  /** The kind's id, as evidence and documentation name it. */
  String id();

  /** What the commit shows of this kind, in the order found. */
  Stream<Evidence> find(CommitReading commit, KnownParties known);

  /** Whether its evidence can decide, or only raise a doubt. */
  default boolean decides() {
    return true;
  }
}
