package dev.skillway.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryFaultsTest {
  @Test
  void read_keyWithASlash_isEscapedInItsPointer() throws Exception {
    var text =
        """
        {"skills":[{"id":"s","name":"S","scale":{"min":0,"max":5,"levels":{"A/B~":null}}}]}
        """;
    var reading =
        DirectoryFile.read(
            "org.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(
            reading instanceof DirectoryFile.Reading.Unreadable(var problems)
                ? Brief.problems(problems)
                : List.of())
        .isEqualTo(List.of("field-missing /skills/0/scale/levels/A~1B~0"));
  }

  @Test
  void read_agentWithoutAnId_isToldAllElseToo() throws Exception {
    var reading =
        DirectoryFile.read(
            "org.json",
            new ByteArrayInputStream(
                "{\"agents\":[{\"name\":\"A\",\"state\":\"x\"}]}"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(
            reading instanceof DirectoryFile.Reading.Unreadable(var problems)
                ? Brief.problems(problems)
                : List.of())
        .isEqualTo(List.of("state-unknown /agents/0/state", "field-missing /agents/0/id"));
  }
}
