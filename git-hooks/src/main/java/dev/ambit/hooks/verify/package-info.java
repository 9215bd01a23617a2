/** {@code ambit verify}: proves from a clone and public keys how a commit landed. */
@NullMarked
package dev.ambit.hooks.verify;

import org.jspecify.annotations.NullMarked;
