/**
 * How commit messages and name lines are read for marks: lines, addresses, forge accounts, tool
 * names and wildcards. Every reader here takes time linear in text that an attacker wrote.
 */
@NullMarked
package dev.ambit.core.identity.text;

import org.jspecify.annotations.NullMarked;
