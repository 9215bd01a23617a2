/** May it happen: policy, rules, findings, and the decision made of them. */
@NullMarked
package dev.ambit.core.decision;

import org.jspecify.annotations.NullMarked;
