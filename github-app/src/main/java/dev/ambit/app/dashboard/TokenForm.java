package dev.ambit.app.dashboard;

import dev.ambit.app.login.Visitor;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token as an admin asks for it.
 *
 * @param name its name
 * @param scopes what it may do, in words
 * @param repositories for which; none for all
 * @param days how long it holds
 */
record TokenForm(String name, List<String> scopes, List<String> repositories, String days) {

  private static final Set<Token.Scope> IN_A_NAME =
      EnumSet.of(Token.Scope.GRANT, Token.Scope.APPROVE);
  private static final int LONGEST_DAYS = 366;

  /**
   * Makes it. One that grants or approves acts for whoever makes it, and for nobody else: else an
   * admin could answer for others.
   *
   * @param known the repositories that there are
   * @throws IllegalArgumentException if something in it cannot be; the message says what
   */
  Tokens.Made make(Tokens tokens, Visitor by, List<String> known) {
    Set<Token.Scope> asked = asked();
    if (!known.containsAll(repositories)) {
      throw new IllegalArgumentException("there is no site file for one of these repositories");
    }
    boolean acts = asked.stream().anyMatch(IN_A_NAME::contains);
    if (acts && by.person().isEmpty()) {
      throw new IllegalArgumentException(
          "a token that grants or approves acts for you, and no site file names you");
    }
    Optional<String> person = acts ? by.person() : Optional.empty();
    return tokens.make(name.strip(), asked, repositories, person, life());
  }

  private Set<Token.Scope> asked() {
    Set<Token.Scope> asked = EnumSet.noneOf(Token.Scope.class);
    for (Token.Scope scope : Token.Scope.values()) {
      if (scopes.contains(scope.word())) {
        asked.add(scope);
      }
    }
    return asked;
  }

  private Duration life() {
    if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1) {
      throw new IllegalArgumentException("a token holds from 1 to " + LONGEST_DAYS + " days");
    }
    return Duration.ofDays(Math.min(LONGEST_DAYS, Integer.parseInt(days)));
  }
}
