package dev.skillway.app.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The OpenAPI document, and whether answers keep what it promises: status, media type, headers,
 * schema and the codes of problems. Its objects are closed here, so that a member which it does not
 * name is found too; to clients they are open.
 */
public final class ApiDocument {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Of HTTP itself, or of the connection. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "accept-patch",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-security-policy",
          "content-type",
          "date",
          "pragma",
          "referrer-policy",
          "transfer-encoding",
          "vary",
          "x-content-type-options",
          "x-genesys-request-id");

  /** What every answer of a deprecated operation bears. */
  private static final List<String> DEPRECATED = List.of("deprecation", "sunset", "link");

  private final JsonNode document;
  private final OpenApiInteractionValidator validator;

  private ApiDocument(JsonNode document) {
    this.document = document;
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(closed(document)).build();
  }

  /** The one in the repository. */
  static ApiDocument read() {
    return of(tree());
  }

  /** The document as it stands. */
  public static JsonNode tree() {
    Path file = Path.of("").toAbsolutePath().resolveSibling("docs/openapi.yaml");
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static ApiDocument of(JsonNode document) {
    return new ApiDocument(document);
  }

  private static String closed(JsonNode document) {
    JsonNode copy = document.deepCopy();
    copy.path("components").path("schemas").forEach(ApiDocument::close);
    return copy.toString();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && schema.has("properties")
        && !schema.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  /** What in an answer is not as the document says; empty where all is. */
  List<String> violations(Answer answered) {
    if (answered.method().equals("OPTIONS") && answered.status() == 204) {
      return answered.header("Allow").isEmpty() ? List.of("No Allow") : List.of();
    }
    return operation(answered)
        .map(operation -> violations(answered, operation))
        .orElseGet(() -> schema(answered, anyProblem()));
  }

  /** An operation of the document. */
  private record Operation(String method, String path, JsonNode node) {}

  /** What is answered where no operation is. */
  private Operation anyProblem() {
    return new Operation("get", "/health/live", document.at("/paths/~1health~1live/get"));
  }

  private Optional<Operation> operation(Answer answered) {
    String method = answered.method().equals("HEAD") ? "get" : lower(answered.method());
    return path(answered.target()).flatMap(path -> operation(method, path));
  }

  private Optional<Operation> operation(String method, List<String> path) {
    return document
        .path("paths")
        .propertyStream()
        .filter(entry -> entry.getValue().has(method) && fits(entry.getKey(), path))
        // Literal segments go before parameters: ~ comes after all letters.
        .min(Comparator.comparing(entry -> entry.getKey().replace('{', '~')))
        .map(entry -> new Operation(method, entry.getKey(), entry.getValue().get(method)));
  }

  /** The segments of its path; none where it is no URI. */
  private static Optional<List<String>> path(String target) {
    try {
      return Optional.ofNullable(new URI(target).getRawPath()).map(ApiDocument::segments);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/", 0))
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  private static boolean fits(String template, List<String> path) {
    String[] parts = template.split("/", 0);
    return parts.length == path.size()
        && IntStream.range(0, parts.length)
            .allMatch(i -> parts[i].startsWith("{") || parts[i].equals(path.get(i)));
  }

  private List<String> violations(Answer answered, Operation operation) {
    JsonNode response = response(operation, answered.status());
    List<String> violations = new ArrayList<>();
    if (response.isMissingNode()) {
      violations.add("The status %d is not documented".formatted(answered.status()));
      return violations;
    }
    if (!answered.method().equals("HEAD")) {
      violations.addAll(schema(answered, operation));
      violations.addAll(codes(answered, response));
    }
    violations.addAll(headers(answered, operation, response));
    return violations;
  }

  private JsonNode response(Operation operation, int status) {
    JsonNode responses = operation.node().path("responses");
    String key = String.valueOf(status);
    return resolved(
        responses.has(key) || status < 400 ? responses.path(key) : responses.path("default"));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private List<String> schema(Answer answered, Operation operation) {
    var response = new SimpleResponse.Builder(answered.status());
    answered.headers().forEach(response::withHeader);
    if (answered.body().length > 0) {
      response.withBody(answered.unpacked());
    }
    return validator
        .validateResponse(
            operation.path(),
            Request.Method.valueOf(operation.method().toUpperCase(Locale.ROOT)),
            response.build())
        .getMessages()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> headers(Answer answered, Operation operation, JsonNode response) {
    Set<String> known = new TreeSet<>();
    if (operation.node().path("deprecated").asBoolean()) {
      known.addAll(DEPRECATED);
    }
    response.path("headers").fieldNames().forEachRemaining(name -> known.add(lower(name)));
    return answered.headers().keySet().stream()
        .map(ApiDocument::lower)
        .filter(name -> !known.contains(name) && !NOT_OURS.contains(name))
        .map("The header %s is not documented"::formatted)
        .toList();
  }

  private List<String> codes(Answer answered, JsonNode response) {
    if (!response.has("x-problem-codes") || answered.body().length == 0) {
      return List.of();
    }
    Set<String> documented =
        response
            .get("x-problem-codes")
            .valueStream()
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    try {
      Stream<JsonNode> errors = YAML.readTree(answered.text()).path("errors").valueStream();
      return errors
          .map(error -> error.path("code").asText())
          .filter(code -> !documented.contains(code))
          .map(code -> "The code %s is not documented for %d".formatted(code, answered.status()))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
