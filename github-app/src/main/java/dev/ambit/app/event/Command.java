package dev.ambit.app.event;

import dev.ambit.core.decision.DecisionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment orders: {@code /ambit approve}, alone on its line, with or without the decision's
 * id.
 *
 * @param decision which decision is approved; empty for the newest
 */
public record Command(Optional<DecisionId> decision) {

  private static final Pattern APPROVE =
      Pattern.compile("(?m)^/ambit approve(?: ([0-9A-HJKMNP-TV-Z]{26}))?[ \\t]*\\r?$");

  /** The first command in a comment; empty if there is none. Quoted lines order nothing. */
  public static Optional<Command> in(String comment) {
    Matcher matcher = APPROVE.matcher(comment);
    return matcher.find()
        ? Optional.of(
            new Command(
                Optional.ofNullable(matcher.group(1))
                    .filter(DecisionId::isWellFormed)
                    .map(DecisionId::new)))
        : Optional.empty();
  }
}
