/** Agent profiles as files: YAML to values, what ships with Ambit and what a site adds. */
@NullMarked
package dev.ambit.wire.agents;

import org.jspecify.annotations.NullMarked;
