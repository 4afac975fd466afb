package dev.skillway.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFileTest {
  @Test
  void read_fullEntries_areRead() throws Exception {
    Content content =
        content(
            """
            {"agents":[{"id":"a1","name":"Ana Lima","email":"ana@example.com","userName":"alima",
                        "employeeId":"E1","team":"Voice","state":"inactive"}],
             "skills":[{"id":"s1","name":"French","state":"archived","scale":
                        {"min":0.5,"max":5,"step":0.5,"best":"min","levels":{"Low":0.5,"High":5},
                         "default":2.5}}]}
            """);
    assertThat(content.agents())
        .containsExactly(
            new Agent(
                "a1", "Ana Lima", "ana@example.com", "alima", "E1", "Voice", AgentState.INACTIVE));
    assertThat(content.skills())
        .containsExactly(
            new Skill(
                "s1",
                "French",
                new Scale(
                    at("0.5"),
                    at("5"),
                    at("0.5"),
                    Best.MIN,
                    Map.of("Low", at("0.5"), "High", at("5")),
                    at("2.5")),
                SkillState.ARCHIVED));
    assertThat(content.skills().getFirst().scale().levels().keySet())
        .containsExactly("Low", "High");
  }

  @Test
  void read_shortEntries_areActiveOnWholeSteps() throws Exception {
    Content content =
        content(
            """
            {"skills":[{"id":"s1","name":"French","scale":{"min":0,"max":100}}],
             "agents":[{"id":"a1","name":"Ana Lima","email":null,"state":null}]}
            """);
    assertThat(content.agents()).containsExactly(Agent.of("a1", "Ana Lima"));
    assertThat(content.skills())
        .containsExactly(new Skill("s1", "French", Scale.of(0, 100), SkillState.ACTIVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"agents\":[]}", "{\"agents\":null,\"skills\":[]}"})
  void read_nothing_isAnEmptyDirectory(String text) throws Exception {
    assertThat(content(text)).isEqualTo(new Content(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'id':'a','name':'A','colour':1}               | key-unknown /agents/0/colour",
        "{'name':'A'}                                   | field-missing /agents/0/id",
        "{'id':null,'name':'A'}                         | field-missing /agents/0/id",
        "{'id':'a'}                                     | field-missing /agents/0/name",
        "{'id':5,'name':'A'}                            | type-mismatch /agents/0/id",
        "{'id':' ','name':'A'}                          | type-mismatch /agents/0/id",
        "{'id':'a','name':''}                           | type-mismatch /agents/0/name",
        "{'id':'a','name':'A','email':5}                | type-mismatch /agents/0/email",
        "{'id':'a','name':'A','team':['x']}             | type-mismatch /agents/0/team",
        "{'id':'a','name':'A','state':'retired'}        | state-unknown /agents/0/state",
        "{'id':'a','name':'A','state':'Active'}         | state-unknown /agents/0/state",
        "'a'                                            | type-mismatch /agents/0",
        "{'id':'a','name':'A'},{'id':'a','name':'B'}    | id-duplicate /agents/1/id"
      })
  void read_brokenAgent_isToldWithItsPointer(String agent, String problem) throws Exception {
    assertThat(problems("{'agents':[" + agent + "]}")).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "                                  | field-missing /skills/0/scale",
        ",'scale':5                        | field-missing /skills/0/scale",
        ",'scale':{'max':5}                | field-missing /skills/0/scale/min",
        ",'scale':{'min':0}                | field-missing /skills/0/scale/max",
        ",'scale':{'min':'0','max':5}      | type-mismatch /skills/0/scale/min",
        ",'scale':{'min':0,'max':1e15}     | type-mismatch /skills/0/scale/max",
        ",'scale':{'min':0,'max':1e999999} | type-mismatch /skills/0/scale/max",
        ",'scale':{'min':5,'max':0}        | scale-invalid /skills/0/scale",
        ",'scale':{'min':0,'max':5,'step':0}       | scale-invalid /skills/0/scale",
        ",'scale':{'min':0,'max':5,'step':2}       | scale-invalid /skills/0/scale",
        ",'scale':{'min':0,'max':5,'step':'1'}     | type-mismatch /skills/0/scale/step",
        ",'scale':{'min':0,'max':5,'default':9}    | scale-invalid /skills/0/scale",
        ",'scale':{'min':0,'max':5,'best':'most'}  | state-unknown /skills/0/scale/best",
        ",'scale':{'min':0,'max':5,'levels':[]}    | type-mismatch /skills/0/scale/levels",
        ",'scale':{'min':0,'max':5,'levels':{'A':9}}    | scale-invalid /skills/0/scale",
        ",'scale':{'min':0,'max':5,'levels':{'A':null}} | field-missing /skills/0/scale/levels/A",
        ",'scale':{'min':0,'max':5,'levels':{'A':'1'}}  | type-mismatch /skills/0/scale/levels/A",
        ",'scale':{'min':0,'max':5,'unit':1}       | key-unknown /skills/0/scale/unit",
        ",'scale':{'min':0,'max':5},'state':'old'  | state-unknown /skills/0/state",
        ",'scale':{'min':0,'max':5},'colour':1     | key-unknown /skills/0/colour"
      })
  void read_brokenSkill_isToldWithItsPointer(String rest, String problem) throws Exception {
    assertThat(problems("{'skills':[{'id':'s','name':'S'%s}]}".formatted(rest == null ? "" : rest)))
        .containsExactly(problem);
  }

  @Test
  void read_everythingWrong_isToldAtOnce() throws Exception {
    assertThat(
            problems(
                """
                {'teams':[],
                 'agents':[{'name':'A'},{'id':'c','name':'C','state':'x'},{'id':'b','name':'B','age':1},7],
                 'skills':[{'id':'s','scale':{'min':'0','top':1}},{'id':'t','name':'T'}]}
                """))
        .containsExactlyInAnyOrder(
            "key-unknown /teams",
            "field-missing /agents/0/id",
            "state-unknown /agents/1/state",
            "key-unknown /agents/2/age",
            "type-mismatch /agents/3",
            "key-unknown /skills/0/scale/top",
            "type-mismatch /skills/0/scale/min",
            "field-missing /skills/0/scale/max",
            "field-missing /skills/0/name",
            "field-missing /skills/1/scale");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                       | wrapper-unknown",
        "5                        | wrapper-unknown",
        "{'agents':{}}            | type-mismatch /agents",
        "{'agents':[}             | body-not-json line 1 column 12",
        "{} {}                    | body-not-json line 1 column 4",
        "{'agents':[],'agents':[]} | body-not-json line 1 column 22"
      })
  void read_noDirectory_isTold(String text, String problem) throws Exception {
    assertThat(problems(text)).containsExactly(problem);
  }

  private static Content content(String text) throws Exception {
    return switch (read(text)) {
      case DirectoryFile.Reading.Read(var content) -> content;
      case DirectoryFile.Reading.Unreadable(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  /** The problems of a text with single quotes. */
  private static List<String> problems(String text) throws Exception {
    return switch (read(text.replace('\'', '"'))) {
      case DirectoryFile.Reading.Read _ -> List.of();
      case DirectoryFile.Reading.Unreadable(var problems) -> Brief.problems(problems);
    };
  }

  private static DirectoryFile.Reading read(String text) throws Exception {
    return DirectoryFile.read(
        "org.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Proficiency at(String number) {
    return Proficiency.of(new BigDecimal(number));
  }
}
