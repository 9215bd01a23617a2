/** The commands about grants: write, sign, look up, check, explain and revoke them. */
@NullMarked
package dev.ambit.hooks.grant;

import org.jspecify.annotations.NullMarked;
