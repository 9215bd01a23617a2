/** Tests of what an auditor can prove with a clone and public keys. */
@NullMarked
package dev.ambit.hooks.verify;

import org.jspecify.annotations.NullMarked;
