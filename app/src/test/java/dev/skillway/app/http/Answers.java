package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What holds of every answer, and of every problem. */
final class Answers {
  private static final List<String> PROBLEM =
      List.of(
          "detail",
          "status",
          "requestId",
          "type",
          "title",
          "instance",
          "errors",
          "errorCount",
          "notices",
          "corrected",
          "wouldRemove");

  private static final List<String> ERROR =
      List.of(
          "code",
          "pointer",
          "header",
          "parameter",
          "line",
          "column",
          "detail",
          "received",
          "expected",
          "suggestion");

  /** What tells somebody to do something. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(?i)\\b(send|post|write|add|put|patch|get|use|leave|mend|admits|perhaps|expected|name|look|begin|activate|make|assign)\\b");

  private static final int SHOWN = 100;

  private Answers() {}

  /**
   * Checks headers and, where it is a problem, its members.
   *
   * @param path that was asked for
   */
  static void check(String path, boolean isStrict, Reply reply) {
    String id = reply.header("X-Request-Id").orElseThrow();
    assertThat(reply.header("X-Genesys-Request-Id").orElse(""))
        .isEqualTo(path.startsWith("/api/") ? id : "");
    if (isStrict) {
      assertThat(reply.header("Preference-Applied").orElse("")).contains("handling=strict");
    }
    if (reply.header("Deprecation").isPresent()) {
      assertThat(reply.header("Deprecation").orElseThrow()).matches("@\\d+");
      assertThat(reply.header("Sunset").orElseThrow()).endsWith(" GMT");
      assertThat(reply.header("Link").orElseThrow()).contains("rel=\"successor-version\"");
    }
    if (reply.status() >= 400) {
      checkProblem(id, reply);
    }
  }

  private static void checkProblem(String id, Reply reply) {
    JsonNode problem = reply.json();
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    List<String> members = new ArrayList<>();
    problem.fieldNames().forEachRemaining(members::add);
    assertThat(members).containsSubsequence("detail", "status", "requestId", "type", "title");
    assertThat(members).isEqualTo(PROBLEM.stream().filter(members::contains).toList());
    assertThat(members).startsWith("detail").contains("instance", "errors", "errorCount");
    assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
    assertThat(problem.path("requestId").asText()).isEqualTo(id);
    assertThat(problem.path("instance").asText()).isEqualTo("/v1/requests/" + id);
    assertThat(problem.path("errorCount").asInt()).isEqualTo(reply.errors().size());
    List<String> codes = reply.errors().stream().map(e -> e.path("code").asText()).toList();
    assertThat(problem.path("type").asText())
        .isEqualTo(
            "/problems/" + (codes.stream().distinct().count() == 1 ? codes.getFirst() : "several"));
    reply.errors().forEach(Answers::checkError);
    checkDetail(problem.path("detail").asText(), reply.errors().getFirst());
    checkChallenge(reply);
  }

  private static void checkError(JsonNode error) {
    List<String> members = new ArrayList<>();
    error.fieldNames().forEachRemaining(members::add);
    assertThat(members).isEqualTo(ERROR.stream().filter(members::contains).toList());
    assertThat(members).contains("code", "pointer", "detail");
  }

  /** Place, cause and remedy stand in what is shown of it. */
  private static void checkDetail(String detail, JsonNode error) {
    String shown = detail.substring(0, Math.min(SHOWN, detail.length()));
    for (String place : List.of("pointer", "header", "parameter")) {
      assertThat(shown).contains(error.path(place).asText());
    }
    for (String place : List.of("line", "column")) {
      if (error.has(place)) {
        assertThat(shown).contains(place + " " + error.path(place).asText());
      }
    }
    String suggestion = error.path("suggestion").asText("");
    boolean suggests = !suggestion.isEmpty() && shown.contains(suggestion);
    assertThat(suggests || REMEDY.matcher(shown).find()).as("a remedy in: %s", shown).isTrue();
  }

  private static void checkChallenge(Reply reply) {
    String challenge = reply.header("WWW-Authenticate").orElse("");
    switch (reply.status()) {
      case 401 -> assertThat(challenge).startsWith("Bearer ");
      case 403 -> {
        assertThat(challenge).startsWith("Bearer ").contains("error=\"insufficient_scope\"");
        assertThat(challenge).containsPattern("scope=\"[^\"]*\\badmin:users:write\\b[^\"]*\"");
        assertThat(reply.text()).contains("admin:users:write");
      }
      default -> assertThat(challenge).isEmpty();
    }
  }
}
