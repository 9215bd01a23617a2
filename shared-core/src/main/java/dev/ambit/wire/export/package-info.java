/** Records of the logs in the formats that other systems read. */
@NullMarked
package dev.ambit.wire.export;

import org.jspecify.annotations.NullMarked;
