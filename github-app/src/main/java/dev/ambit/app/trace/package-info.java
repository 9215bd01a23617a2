/** What the app does and how long it takes, for a collector of OpenTelemetry. */
@NullMarked
package dev.ambit.app.trace;

import org.jspecify.annotations.NullMarked;
