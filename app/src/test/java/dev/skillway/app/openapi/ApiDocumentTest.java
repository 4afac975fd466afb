package dev.skillway.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.app.http.exchange.Statuses;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.NoticeCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTest {
  private static final JsonNode TREE = ApiDocument.tree();
  private static final ApiDocument DOCUMENT = ApiDocument.of(TREE);

  private static final String SET =
      """
      {"skills":[{"id":"prod-mobile","name":"Mobile Plans","proficiency":40}]}\
      """;

  private static final String APPLIED =
      """
      {"requestId":"r","jobId":"j","state":"done","counts":{"applied":1,"unchanged":0,"rejected":0,
      "failed":0,"unknown":0,"unprocessed":0},"results":[{"index":0,"pointer":"/items/0","agent":"x",
      "skill":"y","outcome":"applied","before":null,"after":40}],"notices":[]}\
      """;

  private static final String PROBLEM =
      """
      {"detail":"d","status":404,"requestId":"r","type":"/problems/agent-unknown","title":"t",
      "instance":"/v1/requests/r","errors":[{"code":"agent-unknown","pointer":"","detail":"d"}],
      "errorCount":1,"notices":[]}\
      """;

  @Test
  void answersThatAreAsItSays_haveNoViolation() {
    assertThat(get(SET)).isEmpty();
    assertThat(post(APPLIED)).isEmpty();
    assertThat(problem(PROBLEM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | \"40\"",
        "\"prod-mobile\" | 7",
        "\"prod-mobile\" | null",
        "\"name\": | \"nam\":",
        "\"id\":\"prod-mobile\", | ''",
        "{\"skills\" | {\"more\":1,\"skills\"",
        "[{ | {",
        "{\"skills\" | [{\"skills\""
      })
  void set_ofAnotherShape_isFound(String from, String to) {
    assertThat(get(SET.replace(from, to))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"before\":null | \"before\":\"1\"",
        "\"outcome\":\"applied\" | \"outcome\":\"aplied\"",
        "\"unknown\":0, | ''",
        "\"applied\":1 | \"applied\":1.5",
        "\"applied\":1 | \"applied\":-1",
        "\"state\":\"done\" | \"state\":1",
        "\"jobId\":\"j\", | ''",
        "\"index\":0, | ''",
        "\"notices\":[] | \"notices\":{}",
        "\"notices\":[] | \"notices\":[{\"code\":\"level-case\"}]",
        "\"requestId\":\"r\" | \"requestId\":\"r\",\"dryRun\":false",
        "\"requestId\":\"r\" | \"requestId\":\"r\",\"dryRun\":true"
      })
  void writesAnswer_ofAnotherShape_isFound(String from, String to) {
    assertThat(APPLIED).contains(from);
    assertThat(post(APPLIED.replace(from, to))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\":404 | \"status\":\"404\"",
        "\"status\":404 | \"status\":200",
        "\"errorCount\":1 | \"errorCount\":\"1\"",
        "\"pointer\":\"\" | \"pointer\":null",
        "\"code\":\"agent-unknown\" | \"code\":\"stale\"",
        "\"instance\" | \"instanz\""
      })
  void problem_ofAnotherShape_isFound(String from, String to) {
    assertThat(PROBLEM).contains(from);
    assertThat(problem(PROBLEM.replace(from, to))).isNotEmpty();
  }

  @Test
  void answer_ofAnotherStatusTypeOrHeader_isFound() {
    assertThat(violations("GET", 204, "application/json", "")).isNotEmpty();
    assertThat(violations("GET", 200, "text/plain", SET)).isNotEmpty();
    assertThat(violations("GET", 404, "application/json", PROBLEM)).isNotEmpty();
    assertThat(violations("GET", 200, "application/json", "")).isNotEmpty();
    var headers = headers("application/json");
    headers.put("X-More", List.of("1"));
    assertThat(
            DOCUMENT.violations(
                new Answer("GET", "/api/v2/users/x/skills", 200, headers, bytes(SET))))
        .isNotEmpty();
  }

  @Test
  void answer_ofAPathThatItDoesNotHave_isAProblem() {
    var headers = headers("application/problem+json");
    assertThat(DOCUMENT.violations(new Answer("GET", "/x", 404, headers, bytes(PROBLEM))))
        .isEmpty();
    assertThat(DOCUMENT.violations(new Answer("GET", "/x", 404, headers, bytes("{}"))))
        .isNotEmpty();
  }

  @Test
  void codes_areThoseOfTheDictionary() {
    assertThat(words("FaultCode")).containsExactlyInAnyOrder(words(Code.values(), Code::word));
    assertThat(words("NoticeCode"))
        .containsExactlyInAnyOrder(words(NoticeCode.values(), NoticeCode::word));
  }

  @Test
  void codes_ofEachResponse_haveItsStatus() {
    Map<String, String> statuses = new TreeMap<>();
    TREE.path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        operation
                            .path("responses")
                            .properties()
                            .forEach(
                                response ->
                                    statuses.put(
                                        response.getValue().path("$ref").asText(),
                                        response.getKey()))));
    for (Map.Entry<String, String> response : statuses.entrySet()) {
      if (response.getKey().isEmpty() || response.getValue().equals("default")) {
        continue;
      }
      JsonNode codes = TREE.at(response.getKey().substring(1)).path("x-problem-codes");
      codes.forEach(
          code ->
              assertThat(String.valueOf(Statuses.of(code(code.asText()))))
                  .as("%s in %s", code, response)
                  // Where the path names an agent or a skill, what is unknown is 404.
                  .isIn(response.getValue(), response.getValue().equals("404") ? "400" : "404"));
    }
  }

  @Test
  void schemas_areUsed() {
    String text = TREE.toString();
    ((ObjectNode) TREE.path("components").path("schemas"))
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(text).contains("\"#/components/schemas/%s\"".formatted(name)));
  }

  private static Code code(String word) {
    return Stream.of(Code.values())
        .filter(code -> code.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(String schema) {
    return TREE.at("/components/schemas/" + schema + "/x-extensible-enum")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  private static <T> String[] words(T[] values, Function<T, String> word) {
    return Stream.of(values).map(word).toArray(String[]::new);
  }

  private static List<String> get(String body) {
    return violations("GET", 200, "application/json", body);
  }

  private static List<String> problem(String body) {
    return violations("GET", 404, "application/problem+json", body);
  }

  private static List<String> violations(String method, int status, String type, String body) {
    var headers = headers(type);
    return DOCUMENT.violations(
        new Answer(method, "/api/v2/users/x/skills", status, headers, bytes(body)));
  }

  private static List<String> post(String body) {
    var headers = headers("application/json");
    return DOCUMENT.violations(
        new Answer("POST", "/api/v2/users/skills", 200, headers, bytes(body)));
  }

  private static Map<String, List<String>> headers(String type) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Content-Type", List.of(type));
    headers.put("X-Request-Id", List.of("r"));
    return headers;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
