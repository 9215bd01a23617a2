/** Policies as YAML: one document becomes a part, and the parts in force one policy. */
@NullMarked
package dev.ambit.wire.policy;

import org.jspecify.annotations.NullMarked;
