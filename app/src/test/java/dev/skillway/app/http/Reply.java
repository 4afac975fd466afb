package dev.skillway.app.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.app.openapi.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server answered to a test. */
record Reply(HttpResponse<byte[]> response) {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** As it is held against the document. */
  Answer answer() {
    return Answer.of(response, response.body());
  }

  int status() {
    return response.statusCode();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(text(), broken);
    }
  }

  /** All problems; in a 207 those of the results. */
  List<JsonNode> errors() {
    JsonNode json = response.body().length == 0 ? JSON.missingNode() : json();
    return Stream.concat(
            json.path("errors").valueStream(),
            json.path("results").valueStream().flatMap(r -> r.path("problems").valueStream()))
        .toList();
  }

  /** Their codes and places, such as {@code skill-unknown /skills/0/id}. */
  List<String> faults() {
    return errors().stream()
        .map(e -> (e.path("code").asText() + " " + e.path("pointer").asText("?")).strip())
        .toList();
  }

  /** The status and the codes of all problems, such as {@code 404 path-unknown}. */
  String told() {
    return Stream.concat(
            Stream.of(String.valueOf(status())),
            errors().stream().map(e -> e.path("code").asText()))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  List<String> notices() {
    return response.body().length == 0
        ? List.of()
        : json().path("notices").valueStream().map(n -> n.path("code").asText()).toList();
  }

  /** Whether it carries the request that would have been right. */
  boolean isCorrected() {
    return response.body().length > 0 && json().has("corrected");
  }

  /** That request. */
  Call corrected() {
    JsonNode right = json().required("corrected");
    var call = Call.of(right.required("method").asText() + " " + right.required("path").asText());
    return right.has("body") ? call.json(right.get("body").toString()) : call;
  }

  @Override
  public String toString() {
    return "%d %s%n%.4000s".formatted(status(), response.headers().map(), text());
  }
}
