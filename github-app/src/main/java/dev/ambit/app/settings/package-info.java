/** What the operator sets, read once when the app starts. */
@NullMarked
package dev.ambit.app.settings;

import org.jspecify.annotations.NullMarked;
