package dev.ambit.app.forge;

import dev.ambit.core.event.Oid;

/**
 * An open pull request in a list.
 *
 * @param number its number
 * @param head its head
 */
public record OpenPull(int number, Oid head) {}
