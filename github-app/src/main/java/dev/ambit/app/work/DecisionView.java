package dev.ambit.app.work;

import dev.ambit.core.effect.DecisionRecord;
import java.util.Optional;

/**
 * A decision as people look at it.
 *
 * @param decision all that is on record of it
 * @param source which enforcement point decided: a forge's name, or the name of the token by which
 *     a hook or a Jenkins reported it
 * @param subject the pull request or group on a forge, such as {@code pull/7}; empty for a push
 */
public record DecisionView(DecisionRecord decision, String source, Optional<String> subject) {}
