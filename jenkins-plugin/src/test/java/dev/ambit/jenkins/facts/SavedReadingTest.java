package dev.ambit.jenkins.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedReadingTest {

  private static final RefName REF = new RefName("refs/heads/agent/PAY-214/x");

  @Test
  void aReadingComesBackAsItWas() {
    Reading reading =
        new Reading(
            Optional.of(REF),
            Optional.of("abc"),
            Fact.known("log"),
            Fact.known(
                List.of(new DefinitionChange(DefinitionChange.Kind.LIBRARY, "shared@agent x"))),
            Optional.empty(),
            Reading.State.EARLY,
            List.of(new BuildUse(BuildUse.Kind.CREDENTIAL, "deploy key")),
            List.of("b".repeat(40)));
    assertThat(SavedReading.of(reading).reading()).isEqualTo(reading);
    assertThat(SavedReading.of(Reading.nothing()).reading()).isEqualTo(Reading.nothing());
  }

  @Test
  void whatCouldNotBeReadStaysUnknown() {
    Reading failed = Reading.failed(Optional.of(REF), "no answer");
    assertThat(SavedReading.of(failed).reading()).isEqualTo(failed);
  }

  @Test
  void whatPeopleLetOntoAProtectedRefStaysSettled() {
    Reading settled = Reading.settled(Optional.of(REF), Optional.of("abc"));
    assertThat(settled.with(Reading.nothing())).isEqualTo(settled);
    assertThat(SavedReading.of(settled).reading()).isEqualTo(settled);
  }
}
