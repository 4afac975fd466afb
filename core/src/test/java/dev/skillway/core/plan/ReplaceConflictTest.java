package dev.skillway.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplaceConflictTest {
  @Test
  void plan_agentWithARowThatNamesAnother_isLeftAsAWhole() {
    assertThat(
            Holding.of("a1 billing 80", "a1 french 4")
                .replace(
                    """
                    {"agents":[{"agent":"a1","skills":[
                      {"skill":"billing","proficiency":90},
                      {"agent":"a2","skill":"french","proficiency":4}]}]}
                    """))
        .doesNotContain("implied remove a1 french 4");
  }
}
