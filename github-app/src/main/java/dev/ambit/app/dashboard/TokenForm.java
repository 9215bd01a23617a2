package dev.ambit.app.dashboard;

import dev.ambit.app.login.Visitor;
import dev.ambit.app.store.Token;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token as an admin asks for it, as the fields of a form. Pure.
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

  /** A token that may be made. */
  record Wanted(
      String name,
      Set<Token.Scope> scopes,
      List<String> repositories,
      Optional<String> person,
      Duration life) {}

  /**
   * What is to be made. One that grants or approves acts for whoever makes it, and for nobody else:
   * else an admin could answer for others.
   *
   * @param known the repositories that there are
   * @throws IllegalArgumentException if something in it cannot be; the message says what
   */
  Wanted wanted(Visitor by, List<String> known) {
    if (!known.containsAll(repositories)) {
      throw new IllegalArgumentException("there is no site file for one of these repositories");
    }
    Set<Token.Scope> asked = asked();
    boolean acts = asked.stream().anyMatch(IN_A_NAME::contains);
    if (acts && by.person().isEmpty()) {
      throw new IllegalArgumentException(
          "a token that grants or approves acts for you, and no site file names you");
    }
    Optional<String> person = acts ? by.person() : Optional.empty();
    return new Wanted(name.strip(), asked, repositories, person, life());
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
    int asked = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
    if (asked < 1 || asked > LONGEST_DAYS) {
      throw new IllegalArgumentException("a token holds from 1 to " + LONGEST_DAYS + " days");
    }
    return Duration.ofDays(asked);
  }
}
