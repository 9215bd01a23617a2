/** What is answered over HTTP. */
@NullMarked
package dev.ambit.app.web;

import org.jspecify.annotations.NullMarked;
