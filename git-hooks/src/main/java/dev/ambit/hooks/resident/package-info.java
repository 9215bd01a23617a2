/**
 * The resident gate: a warm process that judges the pushes of one repository, asked by its hooks
 * over a Unix socket. Whoever gets no whole answer judges in a process of its own.
 */
@NullMarked
package dev.ambit.hooks.resident;

import org.jspecify.annotations.NullMarked;
