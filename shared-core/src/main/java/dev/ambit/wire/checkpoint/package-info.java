/** Signed checkpoints of logs, as C2SP writes them (signed-note, tlog-checkpoint). */
@NullMarked
package dev.ambit.wire.checkpoint;

import org.jspecify.annotations.NullMarked;
