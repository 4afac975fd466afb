package dev.skillway.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  private static final Position HERE = Position.pointer("", "/items/0/userId");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{userId}", "{{userId}}", "${userId}", "#{user.id}", "<id>", "<your agent>", "[agent id]",
        "%7BuserId%7D", ":id", "$userId", "%USER_ID%", "__USER_ID__", "YOUR_TOKEN", "your-id",
        "yourSkillId", "skill-uuid-here", "SKILL_ID_HERE", "insert-id", "replace_me", "xxx", "XXXX"
      })
  void problem_ofWhatIsLeftOfATemplate_saysWhatBelongsThere(String text) {
    var problem = Placeholders.problem(text, HERE, "the agent's id").orElseThrow();
    assertThat(problem.code().word()).isEqualTo("placeholder-left");
    assertThat(problem.position()).isEqualTo(HERE);
    assertThat(problem.detail())
        .isEqualTo("'%s' is left of a template. Put the agent's id there.".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "nobody",
        "ana@example.com",
        "Here",
        "x",
        "xx",
        "Xenia",
        "younger",
        "yours",
        "a:b",
        "10%",
        "a<b",
        "O'Brien",
        "Adhere",
        "{",
        "}",
        "<>",
        "Rex_Hereford"
      })
  void problem_ofAnythingElse_isNone(String text) {
    assertThat(Placeholders.problem(text, HERE, "the agent's id")).isEmpty();
  }
}
