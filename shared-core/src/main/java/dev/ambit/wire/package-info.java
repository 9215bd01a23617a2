/** How core's values look outside: YAML, JSON, DSSE and keys. The only place with Jackson. */
@NullMarked
package dev.ambit.wire;

import org.jspecify.annotations.NullMarked;
