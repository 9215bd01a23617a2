/** The forge app as an enforcement point sees it: grants fetched from it, decisions told to it. */
@NullMarked
package dev.ambit.wire.server;

import org.jspecify.annotations.NullMarked;
