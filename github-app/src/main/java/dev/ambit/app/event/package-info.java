/** What a forge says by webhook, believed only after its signature was checked on the raw bytes. */
@NullMarked
package dev.ambit.app.event;

import org.jspecify.annotations.NullMarked;
