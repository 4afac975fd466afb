package dev.skillway.core.resolve;

import static dev.skillway.core.resolve.Understood.rows;
import static dev.skillway.core.resolve.Understood.strictRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a1,french,5\nalima,French,5.0\n",
        "a1,french,5\na1,french,Expert\n",
        "a1,french,5\nAna Lima,french,5,assign\n",
        "a1,french,5,add\nana.lima@example.com,french,5,set\n"
      })
  void add_sameChangeTwice_isCountedOnceWithANotice(String rows) {
    Understood understood = rows(rows);
    assertThat(understood.told()).containsExactly("assign a1 french 5");
    assertThat(understood.noticed()).contains("duplicate-merged 1: row 3");
  }

  @Test
  void add_removalTwiceWithDifferentLevels_isCountedOnce() {
    assertThat(rows("a1,french,5,remove\na1,french,,remove").told())
        .containsExactly("remove a1 french -");
  }

  @Test
  void add_sameChangeTwiceInStrict_isDuplicateItemAtTheLater() {
    assertThat(strictRows("a1,french,5\na1,french,Expert\n").told())
        .containsExactly("assign a1 french 5", "duplicate-item row 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a1,french,5\na1,french,4\n",
        "a1,french,5\na1,french,5,create\n",
        "a1,french,5\na1,french,,remove\n",
        "a1,french,5\na1,french,\n"
      })
  void add_contradiction_isDuplicateItemAtTheLater(String rows) {
    Understood understood = rows(rows);
    assertThat(understood.told()).containsExactly("assign a1 french 5", "duplicate-item row 3");
    assertThat(understood.noticed()).isEmpty();
  }

  @Test
  void add_contradiction_namesTheEarlierPlaceAndWish() {
    var refused = (Resolved.Rejected) rows("a1,french,5\na1,french,4").resolution().entry(1);
    assertThat(refused.faults().list().getFirst().detail())
        .isEqualTo(
            "This asks to assign French of Ana Lima at 4, and row 2 asks to assign French of Ana"
                + " Lima at 5. Leave one of the two.");
    assertThat(refused.about()).extracting(a -> a.id()).containsExactly("a1");
  }

  @Test
  void add_contradictionOfALaterRow_namesThatOne() {
    Understood understood = rows("a2,billing,5\na1,french,5\na2,chat,5\na1,french,4");
    assertThat(understood.told()).last().isEqualTo("duplicate-item row 5");
    var refused = (Resolved.Rejected) understood.resolution().entry(3);
    assertThat(refused.faults().list().getFirst().detail()).contains("and row 3 asks to");
  }

  @Test
  void add_sameSkillOfOthersAndOtherSkills_areChangesOfTheirOwn() {
    assertThat(rows("a1,french,5\na2,french,4\na1,billing,5").told())
        .containsExactly("assign a1 french 5", "assign a2 french 4", "assign a1 billing 5");
  }

  @Test
  void resolution_wishesGoodAndBad_areInTheirOrder() {
    var understood = rows("a1,french,5\nnobody,french,4\na2,billing,5");
    assertThat(understood.told())
        .containsExactly(
            "assign a1 french 5", "agent-unknown row 3 column agent", "assign a2 billing 5");
    assertThat(understood.resolution().named()).extracting(Agent::id).containsExactly("a1", "a2");
  }
}
