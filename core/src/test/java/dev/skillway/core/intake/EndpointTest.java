package dev.skillway.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.spi.change.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "POST, /api/v2/users/skills, BATCH, MERGE, ,",
    "POST, /api/v2/users/skills/bulkUpdate, BULK_UPDATE, MERGE, ,",
    "POST, /api/v2/users/skills/bulkupdate, BULK_UPDATE, MERGE, ,",
    "PUT, /api/v2/users/7/skills, SET, REPLACE, 7,",
    "PATCH, /api/v2/users/7/skills, SET, MERGE, 7,",
    "PUT, /api/v2/agents/users/7/skills, SET, REPLACE, 7,",
    "PUT, /api/v2/users/7/skills/9, ONE, MERGE, 7, 9",
    "PUT, /api/v2/users/7/skills?removals=allow, SET, REPLACE, 7,",
    "PUT, /api/v2/users/%7BuserId%7D/skills, SET, REPLACE, {userId},",
    "PUT, /api/v2/users/a+b%20c/skills, SET, REPLACE, a+b c,",
    "PUT, /api/v2/users/50%/skills, SET, REPLACE, 50%,",
    "PATCH, /v1/orgs/demo/assignments, CHANGES, MERGE, ,",
    "PUT, /v1/orgs/demo/assignments, AGENTS, REPLACE, ,"
  })
  void of_requestThatTakesChanges_isItsEndpoint(
      String method, String path, Shape shape, Mode mode, String agent, String skill) {
    assertThat(Endpoint.of(method, path)).contains(new Endpoint(shape, mode, agent, skill));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v2/users/skills",
        "PUT /api/v2/users/skills",
        "POST /api/v2/users/7/skills",
        "POST /api/v2/users/bulk",
        "PUT /api/v2/users//skills",
        "PUT /api/v2/users/7/skill",
        "PATCH "
      })
  void of_anyOtherRequest_isNone(String request) {
    String[] parts = request.split(" ", 2);
    assertThat(Endpoint.of(parts[0], parts[1])).isEmpty();
  }
}
