package dev.ambit.hooks.event;

import dev.ambit.core.event.Push;

/**
 * A push and where its objects lie until it is decided.
 *
 * @param push what is asked
 * @param environment the repository as the hook finds it
 */
public record HookEvent(Push push, HookEnvironment environment) {}
