package dev.ambit.house;

import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void coreWireGitAndStoriesKeepToTheHouseRules() {
    HouseRules.holdFor(ArchitectureTest.class);
  }
}
