/** How pages are drawn: the frame around each, and the templates, which are compiled into here. */
@NullMarked
package dev.ambit.app.pages;

import org.jspecify.annotations.NullMarked;
