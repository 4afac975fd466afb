package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.e2e.FaultProxy.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultProxyTest {
  private static final String CHANGE =
      "{\"items\":[{\"operation\":\"assign\",\"userId\":\"x\",\"skillId\":\"y\",\"proficiency\":90}]}";

  @TempDir private Path folder;

  @Test
  void requests_meetTheirFaultsInOrder() throws Exception {
    Program program = Program.in(folder);
    JsonNode added = program.run("client", "add", "night", "-o", "json").exits(0).json();
    String other = program.run("token").exits(0).out().strip();
    try (Serving server =
            Serving.with(Map.of("SKILLWAY_LIMITS_REQUESTS_PER_MINUTE", "5"), program);
        var proxy =
            FaultProxy.before(
                server,
                new Fault.OtherToken("spoilt"),
                new Fault.UsedUp(other),
                new Fault.LostAnswer());
        HttpClient client = HttpClient.newHttpClient()) {
      String token = signIn(client, proxy, added);

      assertThat(send(client, proxy, token).statusCode()).isEqualTo(401);
      HttpResponse<String> limited = send(client, proxy, token);
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
      assertThatThrownBy(() -> send(client, proxy, token)).isInstanceOf(IOException.class);
      // What the lost answer told was done.
      assertThat(send(client, proxy, token).body()).contains("\"applied\":0,\"unchanged\":1");
      assertThat(proxy.passed().getFirst().line()).isEqualTo("POST /oauth/token HTTP/1.1");
      assertThat(proxy.passed().subList(1, proxy.passed().size()))
          .hasSize(4)
          .allSatisfy(
              passed -> {
                assertThat(passed.line()).isEqualTo("POST /api/v2/users/skills HTTP/1.1");
                assertThat(passed.header("authorization")).isEqualTo("Bearer " + token);
                assertThat(passed.body()).isEqualTo(CHANGE);
              });
    }
  }

  private static String signIn(HttpClient client, FaultProxy proxy, JsonNode added)
      throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(added.path("id").asText(), added.path("secret").asText());
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(proxy.address() + "/oauth/token"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    return new JsonMapper().readTree(answer.body()).path("access_token").asText();
  }

  private static HttpResponse<String> send(HttpClient client, FaultProxy proxy, String token)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(proxy.address() + "/api/v2/users/skills"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(CHANGE))
            .build(),
        BodyHandlers.ofString());
  }
}
