/** What is known about the event, read from trustworthy places before anything is decided. */
@NullMarked
package dev.ambit.core.facts;

import org.jspecify.annotations.NullMarked;
