/**
 * YAML and JSON documents read with the place of every value, so that a mistake can be shown to its
 * author as file:line:column. Hostile documents (aliases, deep nesting, duplicate keys) are
 * refused.
 */
@NullMarked
package dev.ambit.wire.yaml;

import org.jspecify.annotations.NullMarked;
