package dev.ambit.core.scope;

import java.util.List;

/**
 * A kind of sensitive file.
 *
 * @param id its id
 * @param title what it is, for people
 * @param restricted whether policies restrict it by default; the others are only reported
 * @param include patterns of its paths
 * @param exclude patterns of paths that only look like it
 */
public record FileClass(
    ClassId id, String title, boolean restricted, List<Glob> include, List<Glob> exclude) {

  public FileClass {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
