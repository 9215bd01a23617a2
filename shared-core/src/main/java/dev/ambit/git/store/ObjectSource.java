package dev.ambit.git.store;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where trees and contents are read from. The arrays are shared: callers do not change them. Every
 * method fails for an object that is missing, damaged, of another type or over the budget.
 */
public interface ObjectSource {

  /** The bytes of a tree. */
  byte[] tree(ObjectId id) throws Unreadable;

  /** The bytes of a blob; empty if it is larger than is compared by line. */
  Optional<byte[]> blob(ObjectId id) throws Unreadable;

  /** How many lines a blob of any size has, as {@link LineCounter} counts them. */
  long lines(ObjectId id) throws Unreadable;
}
