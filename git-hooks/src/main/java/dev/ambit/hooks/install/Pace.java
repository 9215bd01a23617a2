package dev.ambit.hooks.install;

/**
 * What makes the hooks quick.
 *
 * @param gate whether hooks ask a resident gate
 * @param service whether a systemd unit for the gate is written
 * @param archive whether the classes of the hooks' virtual machine are archived
 */
record Pace(boolean gate, boolean service, boolean archive) {}
