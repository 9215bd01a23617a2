package dev.ambit.hooks;

import dev.ambit.house.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theModuleKeepsToTheHouseRules() {
    HouseRules.holdFor(ArchitectureTest.class);
  }
}
