package dev.ambit.hooks.install;

/**
 * How the virtual machines of hooks and gates are started. Their own warnings are off, since they
 * would reach the pusher.
 */
final class JvmFlags {

  /** For a process that judges one push: what starts soonest. */
  static final String HOOK =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xmx512m";

  /** For a gate; one that runs out of memory ends, and its hooks judge by themselves. */
  static final String GATE =
      "-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xmx512m" + " -XX:+ExitOnOutOfMemoryError";

  private JvmFlags() {}
}
