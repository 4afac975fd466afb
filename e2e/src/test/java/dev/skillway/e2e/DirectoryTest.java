package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryTest {
  private static final String SKILL = "{\"skills\": [{\"id\": \"s\", \"name\": \"S\", %s}]}";

  @TempDir private static Path folder;
  private static Program program;

  @BeforeAll
  static void inOneFolder() {
    program = Program.in(folder);
  }

  static Stream<Wrong> files() {
    return Stream.of(
        new Wrong("a workbook", "PK\u0003\u0004\u0014\0", "file-not-text", "workbook"),
        new Wrong("an empty file", "", "file-empty", "Check what was to write it"),
        new Wrong("a table", Sample.HEADER, "body-not-json", "line 1 column 1"),
        new Wrong("half a JSON", "{\"agents\": [", "body-not-json", "line 1"),
        new Wrong("nested too deep", "[".repeat(100_000), "body-not-json", "nests too deep"),
        new Wrong("an endless number", "{\"a\":" + "9".repeat(10_000), "body-not-json", "too long"),
        new Wrong("a list", "[]", "wrapper-unknown", "\"agents\""),
        new Wrong("another key", "{\"users\": []}", "key-unknown", "Known are agents, skills"),
        new Wrong("no list", "{\"agents\": 1}", "type-mismatch", "/agents"),
        new Wrong("no name", "{\"agents\": [{\"id\": \"a\"}]}", "field-missing", "/agents/0/name"),
        new Wrong(
            "an id twice",
            "{\"agents\": [{\"id\":\"a\",\"name\":\"A\"}, {\"id\":\"a\",\"name\":\"B\"}]}",
            "id-duplicate",
            "/agents/1/id"),
        new Wrong(
            "a state that is none",
            "{\"agents\": [{\"id\":\"a\",\"name\":\"A\",\"state\":\"busy\"}]}",
            "state-unknown",
            "active, inactive"),
        new Wrong("no scale", SKILL.formatted("\"state\":\"active\""), "field-missing", "\"min\""),
        new Wrong(
            "a scale upside down",
            SKILL.formatted("\"scale\":{\"min\":5,\"max\":1}"),
            "scale-invalid",
            "/skills/0/scale"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void load_ofAWrongFile_saysWhatIsWrongAndLoadsNothing(Wrong wrong) {
    String before = program.mark();

    program
        .run("directory", "load", wrong.in(folder), "--org", "north")
        .exits(1)
        .tells("error " + wrong.code(), wrong.next(), "Nothing was loaded");

    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void load_ofAMissingFile_saysWhereItLooked() {
    program.run("directory", "load", "gone.json").exits(1).tells("file-missing", folder.toString());
  }

  @Test
  void load_underANameThatCannotBe_saysWhatNamesAre() {
    program.write("people.json", "{\"agents\":[]}");

    program
        .run("directory", "load", "people.json", "--org", "../North")
        .exits(1)
        .tells("org-name-invalid", "'../North'", "lower-case letters");
  }

  @Test
  void load_ofAScaleThatLeavesOutWhatAgentsHave_isRefused() {
    new Sample(2, 1).fill(program, 80);
    String before = program.mark();
    program.write(
        "narrow.json",
        SKILL.formatted("\"scale\":{\"min\":0,\"max\":5}").replace("\"s\"", "\"s0\""));

    program
        .run("directory", "load", "narrow.json", "--org", "sample")
        .exits(1)
        .tells("scale-conflict", "/skills/0/scale", "Nothing was loaded");

    assertThat(program.mark()).isEqualTo(before);
  }
}
