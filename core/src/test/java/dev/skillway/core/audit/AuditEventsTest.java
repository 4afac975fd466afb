package dev.skillway.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.requests.KeptRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entries say of each event, and which refusals get one. */
class AuditEventsTest {
  @TempDir private Path folder;
  private Audited audited;

  @BeforeEach
  void open() {
    audited = new Audited(folder);
  }

  @AfterEach
  void close() {
    audited.close();
  }

  @Test
  void append_ofALoad_tellsTheFirstIdsAndHowManyThereAre() {
    List<String> agents = IntStream.range(0, 250).mapToObj(i -> "a" + i).toList();

    audited.load(Audited.CRM, agents, List.of("billing"));

    Matter matter = newest();
    assertThat(matter.org()).isEqualTo("demo");
    assertThat(matter.author()).isEqualTo(Audited.CRM);
    assertThat(matter.detail())
        .startsWith("{\"agents\":[\"a0\",\"a1\",")
        .contains("\"a99\"],\"agentsCount\":250,\"skills\":[\"billing\"],\"skillsCount\":1}")
        .doesNotContain("a100");
  }

  @Test
  void append_ofAClient_tellsWhatItMayAndBelongsToItsOnlyOrg() {
    audited.append(client("demo"));

    assertThat(newest().org()).isEqualTo("demo");
    assertThat(newest().detail())
        .isEqualTo(
            "{\"deed\":\"added\",\"id\":\"c1\",\"name\":\"CRM\",\"orgs\":[\"demo\"],"
                + "\"scopes\":[\"admin\"]}");

    audited.append(client("demo", "north"));
    assertThat(newest().org()).isNull();
  }

  private static AuditEvent client(String... orgs) {
    return new AuditEvent.Client(
        Audited.CRM, AuditEvent.ClientDeed.ADDED, "c1", "CRM", List.of(orgs), List.of("admin"));
  }

  @Test
  void append_ofSettingsAndSignIns_tellsThem() {
    audited.append(
        new AuditEvent.Settings(
            Author.of("cli:you"), List.of(new AuditEvent.Setting("server.port", null, "9000"))));
    assertThat(newest().detail())
        .isEqualTo("{\"settings\":[{\"key\":\"server.port\",\"before\":null,\"after\":\"9000\"}]}");

    audited.append(new AuditEvent.SignIn(Audited.CRM, List.of(), List.of("admin"), null));
    assertThat(newest().detail()).isEqualTo("{\"granted\":true,\"scopes\":[\"admin\"]}");

    audited.append(new AuditEvent.SignIn(Audited.CRM, List.of(), List.of(), "the secret is wrong"));
    assertThat(newest().detail())
        .isEqualTo("{\"granted\":false,\"scopes\":[],\"reason\":\"the secret is wrong\"}");
  }

  @Test
  void append_ofARefusal_tellsTheFirstProblemWithoutSecrets() {
    append(new Refusals(), audited.refused("crm", "PATCH", 400));

    assertThat(newest().author()).isEqualTo(new Author("crm", "r9"));
    assertThat(newest().org()).isEqualTo("demo");
    assertThat(newest().detail())
        .isEqualTo(
            "{\"status\":400,\"code\":\"skill-unknown\",\"method\":\"PATCH\","
                + "\"path\":\"/v1/orgs/demo/assignments?token=***\",\"errorCount\":7}");
  }

  @ParameterizedTest
  @CsvSource({
    "crm, PATCH, 400, 1",
    "crm, POST, 429, 1",
    "crm, GET, 403, 1",
    "crm, GET, 404, 0",
    "crm, OPTIONS, 405, 0",
    "crm, PUT, 503, 0",
    ", GET, 401, 1",
    ", PATCH, 404, 0"
  })
  void append_ofARefusal_isOfWritesAndOfWhoeverMayNot(
      String client, String method, int status, int entries) {
    append(new Refusals(), audited.refused(client, method, status));

    assertThat(audited.lines(AuditFilter.ALL, 10)).hasSize(entries);
  }

  @Test
  void append_ofVeryManyThatNobodyIsSignedInFor_tellsSomeAndCountsTheOthers() {
    var refusals = new Refusals();
    KeptRequest wrong = audited.refused(null, "GET", 401);
    for (int i = 0; i < Strangers.MOST + 40; i++) {
      append(refusals, wrong);
    }
    assertThat(audited.lines(AuditFilter.ALL, 1_000)).hasSize(Strangers.MOST);

    append(refusals, audited.refused("crm", "PATCH", 400));
    assertThat(newest().detail()).doesNotContain("leftOut");

    audited.pass(Duration.ofMinutes(1));
    append(refusals, audited.refused(null, "GET", 401));
    assertThat(newest().detail()).endsWith("\"leftOut\":40}");
    append(refusals, audited.refused(null, "GET", 401));
    assertThat(newest().detail()).doesNotContain("leftOut");
  }

  private void append(Refusals refusals, KeptRequest request) {
    audited.store.write(
        handle -> {
          refusals.append(handle, request);
          return request;
        });
  }

  private Matter newest() {
    return audited
        .store
        .store()
        .read(
            handle ->
                handle
                    .createQuery("SELECT * FROM audit_entry ORDER BY key DESC LIMIT 1")
                    .map((row, _) -> AuditTable.entry(row))
                    .one())
        .matter();
  }
}
