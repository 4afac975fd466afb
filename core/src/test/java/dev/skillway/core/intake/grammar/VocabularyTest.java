package dev.skillway.core.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "userId, AGENT",
    "agentId, AGENT",
    "user, AGENT",
    "agent, AGENT",
    "externalId, AGENT",
    "email, AGENT",
    "userName, AGENT",
    "employeeId, AGENT",
    "id, ID",
    "name, NAME",
    "skillId, SKILL",
    "skill, SKILL",
    "skillName, SKILL",
    "proficiency, PROFICIENCY",
    "level, PROFICIENCY",
    "skillLevel, PROFICIENCY",
    "proficiencyLevel, PROFICIENCY",
    "rating, PROFICIENCY",
    "score, PROFICIENCY",
    "value, PROFICIENCY",
    "operation, OPERATION",
    "op, OPERATION",
    "action, OPERATION",
    "items, LIST",
    "skills, SKILLS",
    "agents, AGENTS",
    "users, AGENTS",
    "data, ENVELOPE",
    "payload, ENVELOPE",
    "updates, LIST",
    "proficiencies, SKILLS",
    "assignments, LIST",
    "changes, LIST"
  })
  void meaning_ofEveryListedName_isItsRole(String key, Role role) {
    assertThat(Vocabulary.WORDS.meaning(key).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userId", "UserId", "userID", "USERID", "userid", "user_id", "user-id", "USER_ID",
        "User Id", "user.id"
      })
  void meaning_inAnyCaseAndSpelling_isTheSame(String key) {
    assertThat(Vocabulary.WORDS.meaning(key)).isEqualTo(Vocabulary.WORDS.meaning("userId"));
  }

  @ParameterizedTest
  @CsvSource({
    "skillProficiencies, SKILLS",
    "agentSkillLevel, PROFICIENCY",
    "userSkills, SKILLS",
    "skill_ids, SKILLS",
    "agentIds, AGENTS",
    "userEmail, AGENT",
    "agentName, AGENT",
    "skillData, SKILL",
    "userList, AGENTS",
    "skillUpdates, SKILLS",
    "levelName, PROFICIENCY",
    "bulkItems, LIST",
    "newLevel, PROFICIENCY"
  })
  void meaning_ofSeveralWords_isDecidedByTheLast(String key, Role role) {
    assertThat(Vocabulary.WORDS.meaning(key).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "remove_skills, SKILLS, REMOVE",
    "skillsToRemove, SKILLS, REMOVE",
    "addSkills, SKILLS, ASSIGN",
    "updateUsers, AGENTS, UPDATE",
    "allSkills, SKILLS,",
    "removeAll, WEIGHTY, REMOVE",
    "remove, DEED, REMOVE",
    "insert, DEED, CREATE"
  })
  void meaning_withAnOperationInIt_countsIt(String key, Role role, Operation operation) {
    Meaning meaning = Vocabulary.WORDS.meaning(key);
    assertThat(meaning.role()).isEqualTo(role);
    assertThat(meaning.operation()).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour", "comment", "user id x", "level1", "Email Ltd", "", "_", "new"})
  void meaning_withAnyOtherWord_isUnknown(String key) {
    assertThat(Vocabulary.WORDS.meaning(key).role()).isEqualTo(Role.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operationId", "listName", "skillEmail", "dataId"})
  void meaning_ofAnIdOfSomethingElse_isNothing(String key) {
    assertThat(Vocabulary.WORDS.meaning(key).role()).isEqualTo(Role.NOTHING);
  }

  @Test
  void fits_addressThatIsANumber_not() {
    assertThat(Vocabulary.WORDS.meaning("Email").fits(Kind.STRING)).isTrue();
    assertThat(Vocabulary.WORDS.meaning("Email").fits(Kind.INTEGER)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "proficency, INTEGER, proficiency", "profficiency, STRING, proficiency",
        "usrId, STRING, userId",
    "skilId, INTEGER, skillId", "leval, INTEGER, level", "opertion, STRING, operation",
    "itmes, LIST, items", "skils, LIST, skills", "chnages, OBJECT, changes"
  })
  void misspelt_nearAName_isThatName(String key, Kind kind, String name) {
    assertThat(Vocabulary.WORDS.misspelt(key, kind)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "leevall, INTEGER",
    "comment, STRING",
    "date, STRING",
    "itmes, STRING",
    "leval, LIST"
  })
  void misspelt_tooFarOrOfAnotherType_isNone(String key, Kind kind) {
    assertThat(Vocabulary.WORDS.misspelt(key, kind)).isEmpty();
  }
}
