package dev.ambit.hooks.resident;

import dev.ambit.hooks.event.HookCall;

/**
 * What a hook asks.
 *
 * @param jar SHA-256 of the jar that the hook was installed with
 * @param hook the hook's name
 * @param call what git told it
 */
record Request(String jar, String hook, HookCall call) {}
