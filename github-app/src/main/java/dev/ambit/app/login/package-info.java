/** Who looks at the pages, how they proved it, and what they may do here. */
@NullMarked
package dev.ambit.app.login;

import org.jspecify.annotations.NullMarked;
