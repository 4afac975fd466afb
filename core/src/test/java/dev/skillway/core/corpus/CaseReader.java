package dev.skillway.core.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.AssignmentKey;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Held;
import dev.skillway.spi.change.Proficiency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lines of the corpus; a key that it does not know is an error, so that none is overseen. */
final class CaseReader {
  /** Keys of an answer that cases about the body do not have. */
  static final Set<String> BEYOND_THE_BODY = Set.of("response", "corrected");

  private static final Set<String> LINE =
      Set.of("id", "thread", "request", "scopes", "before", "lenient", "strict", "note");
  private static final Set<String> REQUEST =
      Set.of("method", "path", "headers", "body", "bodyText");
  private static final Set<String> ANSWER =
      Set.of(
          "status",
          "errors",
          "notices",
          "assignments",
          "removed",
          "response",
          "corrected",
          "deprecated");

  private final Content directory;

  CaseReader(Content directory) {
    this.directory = directory;
  }

  Case read(JsonNode line) {
    allowOnly(LINE, line);
    return new Case(
        line.required("id").asText(),
        request(line.required("request")),
        directory,
        line.path("before").valueStream().map(CaseReader::held).toList(),
        answer(line.required("lenient")),
        answer(line.required("strict")));
  }

  private static Request request(JsonNode request) {
    allowOnly(REQUEST, request);
    List<String> target = List.of(request.required("path").asText().split("\\?", 2));
    @Nullable JsonNode body = request.get("body");
    return new Request(
        request.required("method").asText(),
        target.getFirst(),
        target.size() == 1 ? Map.of() : query(target.getLast()),
        headers(request.path("headers")),
        body,
        body == null ? request.path("bodyText").asText() : body.toString());
  }

  private static Map<String, String> query(String text) {
    var query = new LinkedHashMap<String, String>();
    for (String parameter : List.of(text.split("&", -1))) {
      int equals = parameter.indexOf('=');
      query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return query;
  }

  private static Map<String, String> headers(JsonNode headers) {
    return headers
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().asText()));
  }

  private static Answer answer(JsonNode answer) {
    allowOnly(ANSWER, answer);
    JsonNode removed = answer.path("removed");
    return new Answer(
        answer.required("status").asInt(),
        answer.path("errors").valueStream().map(CaseReader::fault).toList(),
        answer.path("notices").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
        answer
            .required("assignments")
            .valueStream()
            .map(CaseReader::held)
            .collect(Collectors.toSet()),
        removed.isMissingNode()
            ? null
            : removed.valueStream().map(CaseReader::key).collect(Collectors.toSet()));
  }

  private static Fault fault(JsonNode error) {
    return new Fault(error.required("code").asText(), error.required("pointer").asText());
  }

  private static Held held(JsonNode held) {
    return new Held(
        held.required(0).asText(),
        held.required(1).asText(),
        Proficiency.of(held.required(2).decimalValue()));
  }

  private static AssignmentKey key(JsonNode key) {
    return new AssignmentKey(key.required(0).asText(), key.required(1).asText());
  }

  private static void allowOnly(Set<String> keys, JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                throw new AssertionError("the corpus has a key that is not known here: " + key);
              }
            });
  }
}
