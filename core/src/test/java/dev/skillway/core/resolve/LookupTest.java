package dev.skillway.core.resolve;

import static dev.skillway.core.resolve.Understood.rows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a1", "Ana.Lima@example.com", "ana.lima@EXAMPLE.com", "alima", "E1", "Ana Lima"})
  void find_agentByAnyOfItsNames_isFound(String agent) {
    assertThat(rows(agent + ",billing,90").told()).containsExactly("assign a1 billing 90");
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "Billing"})
  void find_skillByIdOrName_isFound(String skill) {
    assertThat(rows("a1," + skill + ",90").told()).containsExactly("assign a1 billing 90");
  }

  @Test
  void find_idThatIsAnothersName_isTheOneOfThatId() {
    assertThat(rows("E2,billing,90\nBen Ode,Fax,5\na2,billing,1").told())
        .containsExactly("assign E2 billing 90", "assign Ben Ode Fax 5", "assign a2 billing 1");
  }

  @Test
  void find_nameOfTwo_isAmbiguousWithBothIds() {
    Understood understood = rows("Sam Fox,Gold,90");
    assertThat(understood.told())
        .containsExactly("agent-ambiguous row 2 column agent, skill-ambiguous row 2 column skill");
    assertThat(understood.problem().detail())
        .isEqualTo("'Sam Fox' fits 2 agents. Give the id of the one you mean: a4, a5.");
    assertThat(understood.problem().expected()).isEqualTo("one of a4, a5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "A1", "ALIMA", "ana lima", "a1 x"})
  void find_nobody_isUnknown(String agent) {
    Understood understood = rows(agent + ",billing,90");
    assertThat(understood.told()).containsExactly("agent-unknown row 2 column agent");
    assertThat(understood.problem().received()).isEqualTo(agent);
    assertThat(understood.problem().detail())
        .contains("the org 'demo'", "id, e-mail, user name, employee id or name '" + agent + "'");
  }

  @Test
  void find_noSkill_isUnknown() {
    assertThat(rows("a1,Biling,90").told()).containsExactly("skill-unknown row 2 column skill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Ana Lima (a1) > a1",
        "Ana Lima [alima] > alima",
        "Ana Lima (on leave) > Ana Lima",
        "\"Lima, Ana\" > Ana Lima",
        "\"Lima, Anna\" > Ana Lima"
      })
  void find_nameAmongOtherThings_isSuggested(String agent, String suggestion) {
    assertThat(rows(agent + ",billing,90").problem().suggestion()).isEqualTo(suggestion);
  }

  @Test
  void find_severalInOnePlace_saysSo() {
    Understood understood = rows("alima & a2,Billing; Web Chat,9");
    assertThat(understood.told())
        .containsExactly("agent-unknown row 2 column agent, skill-unknown row 2 column skill");
    assertThat(understood.problem().detail())
        .isEqualTo("'alima & a2' names 2 agents. Write a change for each of them: alima and a2.");
    assertThat(understood.problem().suggestion()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sam Fox (sam)", "a1 & nobody", "(a1", "a1)", "()", "&", "a1 &"})
  void find_mixtureOfUnknownThings_isUnknown(String agent) {
    Understood understood = rows(agent + ",billing,90");
    assertThat(understood.told()).containsExactly("agent-unknown row 2 column agent");
    assertThat(understood.problem().detail()).contains("To see all that it has");
  }
}
