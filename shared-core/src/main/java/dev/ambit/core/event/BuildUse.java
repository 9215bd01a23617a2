package dev.ambit.core.event;

import java.util.Locale;

/**
 * Something of the build server's that a running build is about to use.
 *
 * @param kind what it is
 * @param name its name there, such as a credential's id or a job's full name
 */
public record BuildUse(Kind kind, String name) {

  /** What a build can use beyond its own workspace. */
  public enum Kind {
    CREDENTIAL,
    /** A node, by the label asked for. */
    NODE,
    /** Another job, which is to be started. */
    JOB,
    /** A step by which something leaves the build server. */
    DEPLOYMENT;

    /** As findings write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return kind.word() + " " + name;
  }
}
