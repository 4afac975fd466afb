package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.app.openapi.ApiDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document has the operations that the server has, and says who may. */
class OpenApiRoutesTest {
  private static final JsonNode DOCUMENT = ApiDocument.tree();

  @TempDir private Path folder;

  @Test
  void operations_areTheRoutes() throws Exception {
    assertThat(documented(operation -> "")).containsExactlyInAnyOrderElementsOf(routes(_ -> ""));
  }

  @Test
  void scopes_areThoseOfTheRoutes() throws Exception {
    assertThat(documented(OpenApiRoutesTest::scopes))
        .containsExactlyInAnyOrderElementsOf(
            routes(
                route ->
                    Optional.ofNullable(route.needs())
                        .map(needs -> String.join(" ", needs.scopes()))
                        .orElse("")));
  }

  @Test
  void deprecated_isWhatSaysSo() throws Exception {
    assertThat(documented(operation -> String.valueOf(operation.has("deprecated"))))
        .containsExactlyInAnyOrderElementsOf(
            routes(
                route ->
                    String.valueOf(
                        route.headers().stream().anyMatch(h -> h.name().equals("Deprecation")))));
  }

  @Test
  void operationIds_areOneEach() {
    List<String> ids =
        operations(operation -> operation.required("operationId").asText())
            .map(line -> line.substring(line.lastIndexOf(' ')))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  private List<String> routes(Function<Route, String> about) throws Exception {
    try (var server = TestServer.start(folder)) {
      return server.routes().stream()
          .map(
              route ->
                  "%s %s %s".formatted(route.method(), route.template().text(), about.apply(route)))
          .toList();
    }
  }

  private static List<String> documented(Function<JsonNode, String> about) {
    return operations(about).toList();
  }

  private static Stream<String> operations(Function<JsonNode, String> about) {
    List<String> lines = new ArrayList<>();
    for (var path : DOCUMENT.required("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        lines.add(
            "%s %s %s"
                .formatted(
                    operation.getKey().toUpperCase(Locale.ROOT),
                    path.getKey(),
                    about.apply(operation.getValue())));
      }
    }
    return lines.stream();
  }

  /** Any one of them is enough, and so is a token that was got otherwise. */
  private static String scopes(JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : DOCUMENT.required("security");
    return security
        .valueStream()
        .filter(requirement -> requirement.has("oauth"))
        .map(requirement -> requirement.required("oauth").required(0).asText())
        .collect(Collectors.joining(" "));
  }
}
