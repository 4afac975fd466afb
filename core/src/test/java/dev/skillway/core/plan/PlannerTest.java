package dev.skillway.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.resolve.Understood;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
  private static final Holding ANA = Holding.of("a1 billing 80", "a1 french 4");

  @Test
  void plan_assign_addsUpdatesOrKeeps() {
    assertThat(ANA.merge("a1,chat,7\na1,billing,90\na1,french,4\na2,billing,80"))
        .containsExactly(
            "add a1 chat 7", "update a1 billing 80 to 90", "keep a1 french 4", "add a2 billing 80");
  }

  @Test
  void plan_sameLevelWrittenOtherwise_keeps() {
    assertThat(ANA.merge("a1,billing,80.00\na1,french,4.0"))
        .containsExactly("keep a1 billing 80", "keep a1 french 4");
  }

  @Test
  void plan_remove_removesOrKeepsAway() {
    assertThat(ANA.merge("a1,billing,,remove\na1,chat,,remove\na2,billing,,remove"))
        .containsExactly("remove a1 billing 80", "keep a1 chat -", "keep a2 billing -");
  }

  @Test
  void plan_create_addsOrKeepsTheVeryLevelAndRefusesAnother() {
    assertThat(ANA.merge("a1,chat,7,create\na1,billing,80,create\na1,french,5,create"))
        .containsExactly("add a1 chat 7", "keep a1 billing 80", "refuse already-assigned row 4");
  }

  @Test
  void plan_update_updatesOrKeepsAndRefusesWhatIsNotThere() {
    assertThat(ANA.merge("a1,billing,90,update\na1,french,4,update\na1,chat,7,update"))
        .containsExactly(
            "update a1 billing 80 to 90", "keep a1 french 4", "refuse not-assigned row 4");
  }

  @Test
  void plan_withoutProficiency_keepsDefaultsOrNeedsOne() {
    Understood understood =
        Holding.understood(
            "a1,billing,\na2,french,,create\na2,chat,\na1,french,,create",
            Mode.MERGE,
            Handling.LENIENT);
    assertThat(Brief.steps(ANA.plan(understood)))
        .containsExactly(
            "keep a1 billing 80",
            "add a2 french 3",
            "refuse proficiency-required row 4 column proficiency",
            "keep a1 french 4");
    assertThat(Brief.notices(understood.notices().list()))
        .containsExactly(
            "proficiency-defaulted 1: row 3 column proficiency",
            "proficiency-kept 2: row 2 column proficiency, row 5 column proficiency");
  }

  @Test
  void plan_withoutProficiencyInStrict_isRequired() {
    assertThat(
            Brief.steps(
                ANA.plan(
                    "a1,billing,\na2,french,\na2,chat,\na1,french,,remove",
                    Mode.MERGE,
                    Handling.STRICT)))
        .containsExactly(
            "refuse proficiency-required row 2 column proficiency",
            "refuse proficiency-required row 3 column proficiency",
            "refuse proficiency-required row 4 column proficiency",
            "remove a1 french 4");
  }

  @Test
  void plan_refusedWishes_areRefusedInTheirPlace() {
    Plan plan =
        ANA.plan("a1,billing,90\nnobody,billing,900\na1,chat,7", Mode.MERGE, Handling.LENIENT);
    assertThat(Brief.steps(plan))
        .containsExactly(
            "update a1 billing 80 to 90",
            "refuse agent-unknown row 3 column agent,"
                + " proficiency-out-of-range row 3 column proficiency",
            "add a1 chat 7");
    assertThat(plan.problems()).hasSize(2);
  }

  @Test
  void counts_ofAPlan_countEveryEffect() {
    Plan plan =
        ANA.plan(
            "a1,chat,7\na2,chat,7\na1,billing,90\na1,french,,remove\na2,french,,remove",
            Mode.MERGE,
            Handling.LENIENT);
    assertThat(Stream.of(Effect.values()).map(plan::count)).containsExactly(2L, 1L, 1L, 1L);
    assertThat(plan.changes()).hasSize(4);
    assertThat(plan.changesNothing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a1,billing,80\na2,chat,,remove",
        "nobody,billing,80",
        "{\"changes\":[]}",
        "{\"agents\":[{\"agent\":\"a2\",\"skills\":[]}]}"
      })
  void changesNothing_nothingToDo_isSo(String text) {
    assertThat(ANA.plan(text, Mode.REPLACE, Handling.LENIENT).count(Effect.ADD)).isZero();
    assertThat(ANA.plan(text, Mode.MERGE, Handling.LENIENT).changesNothing()).isTrue();
  }
}
