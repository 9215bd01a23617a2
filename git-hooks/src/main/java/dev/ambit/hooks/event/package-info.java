/**
 * Reads what a git server tells its hook into a push. One file for each kind of server says whom
 * that server authenticated; which kind it is comes from the site's configuration, never from the
 * environment that the pusher's connection brings.
 */
@NullMarked
package dev.ambit.hooks.event;

import org.jspecify.annotations.NullMarked;
