package dev.skillway.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetRequestTest {
  @Test
  void headers_areThoseThatTheProgramDoesNotMake() {
    var request =
        new SnippetRequest(
            "POST",
            "/a?b=c",
            List.of(
                Map.entry("authorization", "Bearer YOUR_TOKEN"),
                Map.entry("Skillway-Org", "north"),
                Map.entry("Content-Type", "text/plain"),
                Map.entry("Host", "api.example")),
            "[]");

    assertThat(request.headers()).containsExactly(Map.entry("Skillway-Org", "north"));
  }

  @ParameterizedTest
  @CsvSource({"post,/a", "'GET ',/a", "GET,a", "GET,/a b", "GET,/a\"b", "GET,/a{b}", "GET,/ä"})
  void line_thatIsNone_isRefused(String method, String path) {
    assertThatThrownBy(() -> new SnippetRequest(method, path, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "agent,skill", "{'a': 1}"})
  void body_thatIsNoJson_isRefused(String body) {
    assertThatThrownBy(() -> new SnippetRequest("POST", "/a", List.of(), body))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void header_withALineBreak_isRefused() {
    List<Map.Entry<String, String>> headers = List.of(Map.entry("Prefer", "a\r\nX: b"));

    assertThatThrownBy(() -> new SnippetRequest("GET", "/a", headers, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void word_ofEachTarget_namesIt() {
    assertThat(Target.values())
        .extracting(Target::word)
        .containsExactly(
            "curl", "python", "axios", "guzzle", "dotnet", "n8n", "studio", "servicenow");
    assertThat(Target.of("guzzle")).contains(Target.GUZZLE);
    assertThat(Target.of("ruby")).isEmpty();
  }
}
