package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.app.snippet.Target;
import dev.skillway.e2e.FaultProxy.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/clients/servicenow/table.js}, with a table in a file. */
class ServiceNowTableTest {
  private static final String ROWS =
      """
      [{"sys_id":"1","u_agent":"x","u_skill":"y","u_proficiency":"90","u_state":"new"},
       {"sys_id":"2","u_agent":"nobody","u_skill":"y","u_proficiency":"90","u_state":"new"},
       {"sys_id":"3","u_agent":"12345","u_skill":"67890","u_proficiency":"75","u_state":"new"}]
      """;

  @TempDir private Path folder;

  private Program program;

  @BeforeEach
  void begin() {
    ClientFile.assumeRuns(Target.SERVICENOW);
    program = Program.in(folder);
  }

  @Test
  void rows_oneOfThemWrong_theOthersAreDone() throws Exception {
    program.write("rows.json", ROWS);
    try (Serving server = Serving.of(program);
        var proxy = FaultProxy.before(server, new Fault.LostAnswer())) {
      run(proxy).exits(0).prints("applied 2, unchanged 0");
    }

    assertThat(rows().findValuesAsText("u_state")).containsExactly("done", "refused", "done");
    assertThat(rows().at("/1/u_problem").asText()).contains("No agent of the org");
    assertThat(program.held("--agent", "12345")).contains("12345,67890,75");
  }

  @Test
  void rows_thatARunLeft_goAgainWithTheirKey() throws Exception {
    program.write(
        "rows.json",
        ROWS.replace("\"u_state\":\"new\"", "\"u_state\":\"sending\",\"u_key\":\"k1\"")
            .replace("nobody", "123"));
    try (Serving server = Serving.of(program);
        var proxy = FaultProxy.before(server)) {
      run(proxy).exits(0).prints("applied 3");

      assertThat(proxy.passed().getLast().header("idempotency-key")).isEqualTo("k1");
    }
    assertThat(rows().findValuesAsText("u_state")).containsOnly("done");
  }

  private Run run(FaultProxy proxy) {
    JsonNode client = program.run("client", "add", "table", "-o", "json").exits(0).json();
    Path script = Program.ROOT.resolve("docs/clients/servicenow/table.js");
    return new ClientFile(Target.SERVICENOW, script)
        .run(
            folder,
            Map.of(
                "SKILLWAY_URL", proxy.address(),
                "SKILLWAY_CLIENT_ID", client.path("id").asText(),
                "SKILLWAY_CLIENT_SECRET", client.path("secret").asText(),
                "SKILLWAY_ROWS", folder.resolve("rows.json").toString()));
  }

  private JsonNode rows() throws IOException {
    return new JsonMapper().readTree(folder.resolve("rows.json").toFile());
  }
}
