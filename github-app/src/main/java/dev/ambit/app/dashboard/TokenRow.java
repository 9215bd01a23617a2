package dev.ambit.app.dashboard;

import dev.ambit.app.store.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A machine's token on one line.
 *
 * @param name its name
 * @param prefix how its secret begins
 * @param scopes what it may do, in words
 * @param repositories for which; none for all
 * @param person for whom it acts; empty if for nobody
 * @param until when it ends
 * @param isOver whether it has ended
 * @param used when it was used last
 */
public record TokenRow(
    String name,
    String prefix,
    List<String> scopes,
    List<String> repositories,
    String person,
    Moment until,
    boolean isOver,
    Optional<Moment> used) {

  /** The row of a token. */
  static TokenRow of(Token token, Instant now) {
    return new TokenRow(
        token.name(),
        token.prefix(),
        token.scopes().stream().map(Token.Scope::word).sorted().toList(),
        token.repositories(),
        token.person().orElse(""),
        new Moment(token.expires(), now),
        !token.expires().isAfter(now),
        token.used().map(at -> new Moment(at, now)));
  }
}
