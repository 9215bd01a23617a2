/** What machines ask of the app: a JSON API, described in {@code openapi.json}. */
@NullMarked
package dev.ambit.app.api;

import org.jspecify.annotations.NullMarked;
