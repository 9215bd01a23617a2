/**
 * Signatures of git objects and pushes: which checker takes which kind, and what a push certificate
 * must cover.
 */
@NullMarked
package dev.ambit.wire.crypto;

import org.jspecify.annotations.NullMarked;
