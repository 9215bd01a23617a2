/**
 * What the gate says of history: each landed change judged as the push it could have been, put
 * together for people who want to know what a policy would have done.
 */
@NullMarked
package dev.ambit.core.effect.replay;

import org.jspecify.annotations.NullMarked;
