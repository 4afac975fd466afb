package dev.skillway.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That programs send what was written here is shown by running them, in the e2e module. */
class NotationsTest {
  private static final String VALUES =
      "{\"a\":[true,false,null,1.50,{}],\"it's\":\"\\\"$\\\\\\u0007\"}";

  @Test
  void python_hasItsOwnWords() {
    assertThat(Notations.PYTHON.body().apply(VALUES))
        .isEqualTo(
            """
            json.dumps({
                "a": [
                    True,
                    False,
                    None,
                    1.50,
                    {}
                ],
                "it's": "\\"$\\\\\\u0007"
            }).encode()\
            """);
  }

  @Test
  void javascript_writesKeysBareWhereItMay() {
    assertThat(
            Notations.JAVASCRIPT.body().apply("{\"a\":[1],\"it's\":\"\\\"$\\\\\\u0007\\u2028\"}"))
        .isEqualTo(
            """
            JSON.stringify({
              a: [1],
              'it\\'s': '"$\\\\\\u0007\\u2028'
            })\
            """);
  }

  @Test
  void php_keepsObjectsThatLookLikeLists() {
    assertThat(Notations.PHP.body().apply("{\"0\":1,\"1\":{}}"))
        .isEqualTo(
            """
            json_encode((object) [
                '0' => 1,
                '1' => (object) []
            ])\
            """);
    assertThat(Notations.PHP.body().apply("{\"a\":\"it's $x \\\\\"}"))
        .isEqualTo("json_encode(['a' => 'it\\'s $x \\\\'])");
    assertThat(Notations.PHP.body().apply("{\"a\":\"$x\\u0007\\\"\"}"))
        .isEqualTo("json_encode(['a' => \"\\$x\\u{7}\\\"\"])");
  }

  @Test
  void csharp_isVerbatimJson() {
    assertThat(Notations.CSHARP.body().apply("{\"a\":\"\\\\\\\"\"}"))
        .isEqualTo("@\"{\"\"a\"\": \"\"\\\\\\\"\"\"\"}\"");
  }

  @Test
  void shell_quotesHeadersAndShowsTheBody() {
    assertThat(Notations.SHELL.text().apply("it's $x")).isEqualTo("'it'\\''s $x'");
    assertThat(Notations.SHELL.body().apply("{\"a\":[1,2]}")).isEqualTo("{\n  \"a\": [1, 2]\n}");
  }

  @Test
  void studio_assignsMemberByMember() {
    assertThat(Notations.STUDIO.body().apply("{\"items\":[{\"id\":\"{a}\\\"\",\"n\":90},[true]]}"))
        .isEqualTo(
            """
            DYNAMIC body
            ASSIGN body.items[1].id = "{char(123)}a{char(125)}{char(34)}"
            ASSIGN body.items[1].n = 90
            ASSIGN body.items[2][1] = true
            ASSIGN json = "{body.AsTypedJSON()}"\
            """);
    assertThat(Notations.STUDIO.body().apply("{\"é'y\":[]}"))
        .isEqualTo("ASSIGN json = \"{char(123)}{char(34)}é'y{char(34)}:[]{char(125)}\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":12345678901234567890}",
        "{\"id\":9007199254740993}",
        "[1e400]",
        "{\"a\":1,\"a\":2}",
        "\"\\ud800\"",
        "{\"__proto__\":{}}"
      })
  void body_thatALanguageWouldChange_standsAsText(String json) {
    assertThat(Notations.PYTHON.body().apply(json)).isEqualTo(Quotes.json(json) + ".encode()");
    assertThat(Notations.JAVASCRIPT.body().apply(json)).isEqualTo(Quotes.javascript(json));
    assertThat(Notations.PHP.body().apply(json)).isEqualTo(Quotes.php(json));
  }
}
