package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.e2e.FaultProxy.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultProxyTest {
  private static final String CHANGE =
      "{\"items\":[{\"operation\":\"assign\",\"userId\":\"x\",\"skillId\":\"y\",\"proficiency\":90}]}";

  @TempDir private Path folder;

  @Test
  void requests_meetTheirFaultsInOrder() throws Exception {
    Program program = Program.in(folder);
    try (Serving server = Serving.of(program);
        var proxy =
            FaultProxy.before(server, new Fault.OtherToken("spoilt"), new Fault.LostAnswer());
        HttpClient client = HttpClient.newHttpClient()) {
      String token = program.run("token").exits(0).out().strip();

      assertThat(send(client, proxy, token).statusCode()).isEqualTo(401);
      assertThatThrownBy(() -> send(client, proxy, token)).isInstanceOf(IOException.class);
      // What the lost answer told was done.
      assertThat(send(client, proxy, token).body()).contains("\"applied\":0,\"unchanged\":1");
      assertThat(proxy.passed())
          .hasSize(3)
          .allSatisfy(
              passed -> {
                assertThat(passed.line()).isEqualTo("POST /api/v2/users/skills HTTP/1.1");
                assertThat(passed.header("authorization")).isEqualTo("Bearer " + token);
                assertThat(passed.body()).isEqualTo(CHANGE);
              });
    }
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
