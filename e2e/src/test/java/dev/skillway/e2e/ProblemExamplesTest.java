package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.app.openapi.Answer;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what the pages of problems show: each example yields its code, and what stands below the
 * remedy works. Examples that are a fault are raised by the tests that {@link ProblemFaults} knows.
 */
class ProblemExamplesTest {
  @TempDir private static Path folder;
  private static Serving server;
  private static FreshStore store;
  private static Caller caller;

  @TempDir private Path empty;

  static Stream<ProblemPage> pages() {
    return ProblemPages.read().stream();
  }

  static Stream<ProblemPage> requests() {
    return pages()
        .filter(page -> page.example() instanceof Example.Http || !page.after().isEmpty());
  }

  static Stream<ProblemPage> commands() {
    return pages().filter(page -> page.example() instanceof Example.Console);
  }

  @BeforeAll
  static void serve() throws SQLException {
    Program program = Program.takingSignals(folder);
    program.write("second.json", "{\"agents\": [], \"skills\": []}");
    program.run("directory", "load", "second.json", "--org", "second").exits(0);
    // Makes the key that signs all tokens.
    program.run("token").exits(0);
    server = Serving.of(program);
    store = FreshStore.of(program.data(), folder.resolve("fresh.db"));
    caller = new Caller(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void asAtFirst() throws SQLException {
    store.restore();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_ofAPage_bearsItsCode_andWhatStandsBelowItsRemedyWorks(ProblemPage page)
      throws IOException {
    if (page.example() instanceof Example.Http(var before, var request)) {
      for (RawRequest one : before) {
        assertThat(caller.send(one).status()).as("before, %s", one).isBetween(200, 299);
      }
      refused(page, caller.send(request));
    }
    for (RawRequest works : page.after()) {
      Answer answered = caller.send(works);
      assertThat(answered.status()).as("after, %s: %s", works, answered).isBetween(200, 299);
    }
  }

  private static void refused(ProblemPage page, Answer answered) throws IOException {
    assertThat(answered.status()).as("%s", answered).isEqualTo(page.statuses().iterator().next());
    assertThat(answered.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answered.header("X-Request-Id"))
        .isNotEmpty()
        .isEqualTo(answered.json().path("requestId").textValue());
    assertThat(answered.json().path("type").textValue()).isEqualTo("/problems/" + page.code());
    if (page.code().equals(ProblemPages.SEVERAL)) {
      assertThat(answered.codes()).hasSizeGreaterThan(1);
    } else {
      assertThat(answered.codes()).containsExactly(page.code());
    }
    for (Block shown : page.answers()) {
      assertShown("", new JsonMapper().readTree(shown.text()), answered.json());
    }
  }

  /** What is shown of an answer stands in it; of an object members may be left out. */
  private static void assertShown(String pointer, JsonNode shown, JsonNode answer) {
    if (shown.isObject()) {
      shown
          .properties()
          .forEach(
              member ->
                  assertShown(
                      pointer + "/" + member.getKey(),
                      member.getValue(),
                      answer.path(member.getKey())));
    } else if (shown.isArray()) {
      assertThat(answer).as(pointer).hasSameSizeAs(shown);
      for (int i = 0; i < shown.size(); i++) {
        assertShown(pointer + "/" + i, shown.get(i), answer.path(i));
      }
    } else {
      assertThat(answer).as(pointer).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commands_ofAPage_printWhatItShows_andTellItsCode(ProblemPage page)
      throws IOException, InterruptedException {
    Shell shell = Shell.in(empty);
    List<String> last = List.of();
    for (Command command : ((Example.Console) page.example()).commands()) {
      last = shell.print(command.line());
      List<String> shown = shell.normal(command.output());
      assertThat(last.stream().limit(shown.size())).as(command.line()).isEqualTo(shown);
    }
    assertThat(last).anyMatch(line -> (line + " ").startsWith("error " + page.code() + " "));
  }

  @Test
  void everyCode_isRaisedByItsExampleOrByATestOfItsName() {
    Set<String> raised = ProblemFaults.raised();
    assertThat(
            pages()
                .filter(page -> page.example() instanceof Example.Fault)
                .map(ProblemPage::code)
                .filter(code -> !raised.contains(code)))
        .isEmpty();
    assertThat(Stream.of(Code.values()).map(Code::word))
        .as("each has a page, whose example is one of the above")
        .isSubsetOf(pages().map(ProblemPage::code).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_isServedUnderItsCode(ProblemPage page) throws IOException {
    Answer answered =
        caller.send(
            new RawRequest(
                "GET",
                "/problems/" + page.code(),
                List.of(
                    Map.entry("Authorization", "none"), Map.entry("Accept", "application/json")),
                ""));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.json().path("code").textValue()).isEqualTo(page.code());
  }
}
