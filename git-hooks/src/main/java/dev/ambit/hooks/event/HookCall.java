package dev.ambit.hooks.event;

import java.util.List;

/** How a git server called the hook: all that a reader may look at. */
public final class HookCall {

  private final Environment environment;
  private final byte[] input;
  private final List<String> arguments;
  private final HookHost host;

  /**
   * Keeps the call.
   *
   * @param environment the environment variables
   * @param input standard input, whole
   * @param arguments the command line
   * @param host what the process itself knows
   */
  public HookCall(Environment environment, byte[] input, List<String> arguments, HookHost host) {
    this.environment = environment;
    this.input = input.clone();
    this.arguments = List.copyOf(arguments);
    this.host = host;
  }

  public Environment environment() {
    return environment;
  }

  public byte[] input() {
    return input.clone();
  }

  public List<String> arguments() {
    return arguments;
  }

  public HookHost host() {
    return host;
  }
}
