package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where fields stand and, in the same order, where they belong when they are missing. */
class JsonPointersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{'items':[{'operation':'x','userId':'a','skillId':'s','proficiency':1}]};"
            + "/items/0;/operation;/userId;/skillId;/proficiency",
        "{'items':[{'operation':'x','data':{'userId':'a','skillId':'s','proficiency':1}}]};"
            + "/items/0;/operation;/data/userId;/data/skillId;/data/proficiency",
        "{'items':[{'data':{'operation':'x','userId':'a'}}]};"
            + "/items/0;/data/operation;/data/userId;/data/skillId;/data/proficiency",
        "{'items':[{'data':{'colour':true}}]};"
            + "/items/0;/operation;/data/userId;/data/skillId;/data/proficiency",
        "{'items':[{'colour':true}]};/items/0;/operation;/userId;/skillId;/proficiency",
        "{'operation':'x'};~~;/operation;/userId;/skillId;/proficiency",
        "{'changes':[{'colour':true}]};/changes/0;/operation;/agent;/skill;/proficiency",
        "{'assignments':[{'colour':true}]};/assignments/0;/operation;/agent;/skill;/proficiency",
        "{'agents':[{'skills':[{'colour':true}]}]};"
            + "/agents/0/skills/0;/operation;/agent;/skill;/proficiency",
        "{'items':[{'skills':[{'colour':true}]}]};"
            + "/items/0/skills/0;/operation;/userId;/id;/proficiency",
        "{'skills':[{'colour':true}]};/skills/0;/operation;/userId;/id;/proficiency"
      })
  void at_everyField_isWhereItStandsOrBelongs(
      String body, String item, String operation, String agent, String skill, String proficiency) {
    var origin = Taken.of(body.replace('\'', '"')).wish().origin();
    assertThat(origin.item()).hasToString(("team " + item).strip());
    assertThat(origin.at(Field.OPERATION)).hasToString("team " + item + operation);
    assertThat(origin.at(Field.AGENT)).hasToString("team " + item + agent);
    assertThat(origin.at(Field.SKILL)).hasToString("team " + item + skill);
    assertThat(origin.at(Field.PROFICIENCY)).hasToString("team " + item + proficiency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'userId':'a','skills':[{'id':'s'}]};/userId",
        "{'items':[{'skills':[{'id':'s'}],'userId':'a'}]};/items/0/userId",
        "{'agents':[{'agent':'a','skills':[{'skill':'s'}]}]};/agents/0/agent",
        "{'items':[{'userId':'a','skills':[{'userId':'a','id':'s'}]}]};/items/0/skills/0/userId"
      })
  void at_agentHandedInwards_isWhereItWasWritten(String body, String agent) {
    assertThat(Taken.of(body.replace('\'', '"')).wish().origin().at(Field.AGENT))
        .hasToString("team " + agent);
  }
}
