/** Grants and revocations: their documents, their stores, and what a signed one is worth. */
@NullMarked
package dev.ambit.wire.grant;

import org.jspecify.annotations.NullMarked;
