package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
  private static final String HEAD =
      """
      # stale

      What was read is old.

      - **Status** 412; 400 in a dream
      - **Who acts** request: whoever wrote it

      ## Cause

      Somebody else, as [that page](other.md#there) tells.

      ## Example

      """;

  private static final String HTTP =
      HEAD
          + """
          ```http before
          GET /v1/orgs HTTP/1.1

          ```

          ```http
          PUT /v1/x?y=z HTTP/1.1
          If-Match: "a: b"
          Authorization: none

          ## no heading
          [no link](nowhere)
          ```

          Answer, 412:

          ```json
          {"status": 412}
          ```

          ## Remedy

          ```http after
          GET /v1/orgs HTTP/1.1

          ```
          """;

  @Test
  void parse_head_isTitleMeaningStatusesAndActor() {
    ProblemPage page = ProblemPages.parse(HTTP);

    assertThat(page.code()).isEqualTo("stale");
    assertThat(page.meaning()).isEqualTo("What was read is old.");
    assertThat(page.statuses()).containsExactly(412, 400);
    assertThat(page.actor()).isEqualTo("request");
  }

  @Test
  void parse_whatStandsInBlocks_isNoHeadingAndNoLink() {
    ProblemPage page = ProblemPages.parse(HTTP);

    assertThat(page.sections()).containsExactly("Cause", "Example", "Remedy");
    assertThat(page.links()).containsExactly("other.md#there");
  }

  @Test
  void example_ofHttp_hasWhatIsSentBeforeAndAfter() {
    ProblemPage page = ProblemPages.parse(HTTP);
    var get = new RawRequest("GET", "/v1/orgs", List.of(), "");

    assertThat(page.example())
        .isEqualTo(
            new Example.Http(
                List.of(get),
                new RawRequest(
                    "PUT",
                    "/v1/x?y=z",
                    List.of(Map.entry("If-Match", "\"a: b\""), Map.entry("Authorization", "none")),
                    "## no heading\n[no link](nowhere)")));
    assertThat(page.after()).containsExactly(get);
    assertThat(page.answers()).extracting(Block::text).containsExactly("{\"status\": 412}\n");
  }

  @Test
  void example_ofConsole_hasCommandsOfSeveralLinesWithTheirOutput() {
    ProblemPage page =
        ProblemPages.parse(
            HEAD
                + """
                ```console
                $ printf 'a
                >  b'
                a
                > b
                $ skillway plan
                ```
                """);

    assertThat(page.example())
        .isEqualTo(
            new Example.Console(
                List.of(
                    new Command("printf 'a\n b'", List.of("a", "> b")),
                    new Command("skillway plan", List.of()))));
    assertThat(page.after()).isEmpty();
  }

  @Test
  void example_ofFault_isItsWords() {
    ProblemPage page = ProblemPages.parse(HEAD + "```fault\nThe disk is full.\n```\n");

    assertThat(page.example()).isEqualTo(new Example.Fault("The disk is full."));
  }

  @Test
  void request_withManyLetters_isWrittenOut() {
    RawRequest request = RawRequest.parse("GET /a?b={5 letters} HTTP/1.1\nCookie: {3 letters}\n\n");

    assertThat(request.target()).isEqualTo("/a?b=aaaaa");
    assertThat(request.headers()).containsExactly(Map.entry("Cookie", "aaa"));
  }

  @Test
  void page_thatIsNotWrittenSo_isRefused() {
    assertThatThrownBy(() -> ProblemPages.parse("# stale\n\nNo status.\n"))
        .hasMessageContaining("# stale");
    assertThatThrownBy(() -> ProblemPages.parse(HEAD).example())
        .hasMessageContaining("not one example");
    assertThatThrownBy(() -> RawRequest.parse("GET /a\n\n")).hasMessageContaining("GET /a");
    assertThatThrownBy(() -> RawRequest.parse("GET /a HTTP/1.1\nCookie\n\n"))
        .hasMessageContaining("Cookie");
    assertThatThrownBy(() -> Command.parse("output")).hasMessageContaining("output");
  }
}
