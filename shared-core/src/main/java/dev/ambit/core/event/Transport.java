package dev.ambit.core.event;

import java.util.List;

/**
 * How the event reached the server and whom the server authenticated. Nothing here is read from
 * what was pushed.
 *
 * @param server the kind of server that says so
 * @param channel the way in, such as {@code ssh}, {@code http}, {@code web} or {@code local}
 * @param principals every name the server authenticated the actor by; empty if it told none
 * @param warnings what looked wrong in the environment, such as a switch that asks to skip checks
 */
public record Transport(
    ServerKind server, String channel, List<Principal> principals, List<String> warnings) {

  /** The channel of what is proposed on a forge: to let it through moves no ref yet. */
  public static final String PROPOSAL = "pull-request";

  public Transport {
    principals = List.copyOf(principals);
    warnings = List.copyOf(warnings);
  }
}
