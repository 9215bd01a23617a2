package dev.ambit.hooks.install;

/**
 * How the virtual machines of hooks and gates are started. Their own warnings are off, since they
 * would reach the pusher.
 */
final class JvmFlags {

  private static final String COMMON =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xmx512m";

  /** For a process that judges one push: what starts soonest. */
  static final String HOOK = COMMON;

  /**
   * For a gate; one that runs out of memory ends, and its hooks judge by themselves. It too
   * compiles simply: a push runs much code and little of it often, and the optimizing compiler took
   * more time of the processor than it had saved after two thousand pushes.
   */
  static final String GATE = COMMON + " -XX:+ExitOnOutOfMemoryError";

  private JvmFlags() {}
}
