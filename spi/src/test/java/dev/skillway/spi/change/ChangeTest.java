package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
  private static final Agent ANA = Agent.of("a1", "Ana Lima");
  private static final Skill BILLING =
      new Skill("s1", "Billing", Scale.of(1, 100), SkillState.ACTIVE);

  @Test
  void new_withoutProficiency_isAllowed() {
    assertThat(new Change(ANA, BILLING, Operation.ASSIGN, null).proficiency()).isNull();
    assertThat(new Change(ANA, BILLING, Operation.REMOVE, null).proficiency()).isNull();
  }

  @Test
  void new_removalAtALevel_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change(ANA, BILLING, Operation.REMOVE, Proficiency.of(90)))
        .withMessage("a removal has no proficiency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "90.5"})
  void new_proficiencyOffTheScale_isRefused(String off) {
    var proficiency = Proficiency.of(new BigDecimal(off));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change(ANA, BILLING, Operation.UPDATE, proficiency))
        .withMessage(off + " is not on the scale of s1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void new_agentOrSkillWithoutIdOrName_isRefused(String blank) {
    assertThatIllegalArgumentException().isThrownBy(() -> Agent.of(blank, "Ana Lima"));
    assertThatIllegalArgumentException().isThrownBy(() -> Agent.of("a1", blank));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Skill(blank, "Billing", Scale.of(0, 1), SkillState.ACTIVE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Skill("s1", blank, Scale.of(0, 1), SkillState.ACTIVE));
  }
}
