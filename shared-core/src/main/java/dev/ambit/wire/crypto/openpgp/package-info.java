/** OpenPGP signatures of git objects. The only place with Bouncy Castle. */
@NullMarked
package dev.ambit.wire.crypto.openpgp;

import org.jspecify.annotations.NullMarked;
