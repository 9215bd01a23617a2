/**
 * The hooks at work: {@code pre-receive} judges a push and answers it, {@code post-receive} records
 * what landed. Every fault refuses.
 */
@NullMarked
package dev.ambit.hooks.receive;

import org.jspecify.annotations.NullMarked;
