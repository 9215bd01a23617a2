package dev.ambit.app.trace;

/** Some work that gives a value, or fails in its own way. */
@FunctionalInterface
public interface Doing<T, E extends Exception> {

  /** Does it. */
  T run() throws E;
}
