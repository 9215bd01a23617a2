package dev.ambit.core.scope;

import dev.ambit.core.facts.PathChange;
import java.util.List;
import java.util.Set;

/** Tells which sensitive classes a changed path belongs to. Pure. */
public interface FileClasses {

  /** Every class, in the order of their ids. */
  List<FileClass> all();

  /** The ids of the classes that the change touches; empty for an ordinary file. */
  Set<ClassId> of(PathChange change);
}
