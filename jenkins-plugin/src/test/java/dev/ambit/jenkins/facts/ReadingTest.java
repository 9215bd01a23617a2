package dev.ambit.jenkins.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final String X = "a".repeat(40);
  private static final String Y = "b".repeat(40);

  @Test
  void aCheckoutOfTheCommitThatWasJudgedAddsNone() {
    assertThat(taken(of(X).withOwn(of(X)))).containsExactly(X);
  }

  @Test
  void aCheckoutOfAnotherCommitStandsBesideTheOneThatWasJudged() {
    Reading both = of(X).withOwn(of(Y)).withOwn(of(X)).withOwn(of(Y));
    assertThat(taken(both)).containsExactly(X, Y);
    assertThat(both.sources()).containsExactly(X, Y);
  }

  @Test
  void aCheckoutOfALibraryOrAnotherRepositoryDoesNot() {
    assertThat(taken(of(X).with(of(Y)))).containsExactly(X);
  }

  @Test
  void whereNoCommitWasReadBeforeTheFirstCheckoutIsTheOne() {
    assertThat(taken(Reading.nothing().withOwn(of(Y)))).containsExactly(Y);
  }

  @Test
  void aRevisionThatIsNoCommitComparesWithNothing() {
    assertThat(taken(of("1234+5678 (merged)").withOwn(of(Y)))).isEmpty();
  }

  private static Reading of(String revision) {
    return Reading.of(Optional.empty(), Optional.of(revision), Fact.known(List.of()));
  }

  private static List<String> taken(Reading reading) {
    return reading.taken().map(Oid::hex).toList();
  }
}
