package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.RefName;
import java.util.function.Predicate;

/**
 * What readings go by.
 *
 * @param protectedRefs whether people alone let commits onto a ref
 * @param trusted the branch whose commits and pipeline people settled on
 */
public record ReadingRules(Predicate<RefName> protectedRefs, String trusted) {

  boolean isProtected(RefName ref) {
    return protectedRefs.test(ref);
  }
}
