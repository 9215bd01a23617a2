package dev.ambit.core.event;

/** What stands at the beginning of a chain of causes. */
public enum BuildOrigin {
  /** Somebody whom the build server authenticated. */
  AUTHENTICATED,
  /** A change in the repository; the build server does not say whose. */
  REPOSITORY,
  /** The clock. */
  TIMER,
  /** Nobody in particular: a job's URL token, an anonymous request, a cause of another plugin. */
  NOBODY
}
