package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.app.openapi.Answer;
import dev.skillway.app.snippet.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What platforms that do not run here send, byte by byte, with the headers that are theirs. */
class ClientWiresTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Pattern ASSIGNED =
      Pattern.compile("ASSIGN body\\.items\\[(\\d+)]\\.(\\w+) = (.*)");

  private static final String N8N =
      """
      accept: application/json,text/html,application/xhtml+xml,application/xml,text/*;q=0.9, \
      image/*;q=0.8, */*;q=0.7
      content-type: application/json
      Idempotency-Key: n8n-w1-7
      User-Agent: axios/1.8.3
      Accept-Encoding: identity
      """;

  private static final String SERVICENOW =
      """
      Accept: application/json
      Content-Type: application/json
      Idempotency-Key: 6816f79cc0a8016401c5a33be04be441
      Connection: Keep-Alive
      User-Agent: ServiceNow/1.0 Apache-HttpClient/4.5.14 (Java/17.0.10)
      """;

  @TempDir private Path folder;

  @Test
  void requests_asPlatformsSendThem_areDone() throws IOException {
    Program program = Program.in(folder);
    try (Serving server = Serving.of(program)) {
      String token = program.run("token").exits(0).out().strip();
      String body = studioBody();

      Answer form = send(server, token, studio("application/x-www-form-urlencoded", 1), body);
      assertThat(form.status()).isEqualTo(200);
      assertThat(form.json().at("/counts/applied").asInt()).isEqualTo(3);
      assertThat(form.json().at("/notices/0/code").asText()).isEqualTo("content-type-assumed");
      assertThat(form.json().at("/results")).isEmpty();

      Answer json = send(server, token, studio("application/json", 2), body);
      assertThat(json.json().at("/counts/unchanged").asInt()).isEqualTo(3);
      assertThat(json.json().at("/notices")).isEmpty();

      Answer again = send(server, token, studio("application/x-www-form-urlencoded", 1), body);
      assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(again.text()).isEqualTo(form.text());

      assertThat(send(server, token, N8N, body).json().at("/results")).hasSize(3);
      assertThat(send(server, token, SERVICENOW, body).json().at("/results")).hasSize(3);
    }
  }

  /** .NET waits with the body until it is told to go on. */
  private static String studio(String type, int contact) {
    return """
    Accept: application/json
    Content-Type: %s
    Idempotency-Key: contact-%d
    Prefer: return=minimal
    Expect: 100-continue
    """
        .formatted(type, contact);
  }

  private static Answer send(Serving server, String token, String headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /api/v2/users/skills HTTP/1.1\nHost: 127.0.0.1:%d\nAuthorization: Bearer %s\n%sContent-Length: %d\n\n"
            .formatted(server.port(), token, headers, bytes.length);
    try (var wire = new Wire(server.port())) {
      wire.send(head.replace("\n", "\r\n"));
      if (headers.contains("Expect:")) {
        assertThat(wire.receive().status()).isEqualTo(100);
      }
      return wire.send(bytes).receive();
    }
  }

  /** What the snippet's statements make. */
  private static String studioBody() throws IOException {
    Map<Integer, ObjectNode> items = new TreeMap<>();
    Matcher assigned = ASSIGNED.matcher(Files.readString(ClientFile.of(Target.STUDIO).file()));
    while (assigned.find()) {
      JsonNode value = MAPPER.readTree(assigned.group(3));
      items
          .computeIfAbsent(Integer.valueOf(assigned.group(1)), _ -> MAPPER.createObjectNode())
          .set(assigned.group(2), value);
    }
    ObjectNode body = MAPPER.createObjectNode();
    items.values().forEach(body.putArray("items")::add);
    return body.toString();
  }
}
