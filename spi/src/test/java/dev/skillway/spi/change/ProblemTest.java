package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Problem UNKNOWN =
      Problem.of(Code.SKILL_UNKNOWN, Position.cell("team.csv", 7, "skill"), "No skill.");

  @Test
  void received_upToAHundredCharacters_staysWhole() {
    assertThat(UNKNOWN.received("x".repeat(100)).received()).isEqualTo("x".repeat(100));
  }

  @Test
  void received_moreThanAHundredCharacters_isCutWithAnEllipsis() {
    assertThat(UNKNOWN.received("x".repeat(1 << 20)).received()).isEqualTo("x".repeat(99) + "…");
  }

  @Test
  void received_null_staysNull() {
    assertThat(UNKNOWN.received("Biling").received(null).received()).isNull();
  }

  @Test
  void with_oneMoreThingTold_keepsTheOthers() {
    assertThat(UNKNOWN.received("Biling").expected("an id or name").suggestion("Billing"))
        .isEqualTo(
            new Problem(
                Code.SKILL_UNKNOWN,
                Position.cell("team.csv", 7, "skill"),
                "No skill.",
                "Biling",
                "an id or name",
                "Billing",
                false));
  }
}
