package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {
  @TempDir private Path folder;

  @Test
  void why_ofARefusedRequest_tellsWhatCameAndWhatWasWrong() {
    keep(refused(1), 1);

    Session.Ran ran = new Session(folder).run("why", "r1");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .containsExactly(
            "Request r1: PATCH /v1/orgs/north/assignments?token=***",
            "  came      2026-11-02T12:00:00Z from crm, for the org north",
            "  headers   Content-Type: application/json",
            "  body      1,234 bytes",
            "  answered  400 after 12 ms",
            "  wrong     1 problem",
            "error skill-unknown at /changes/0/skill",
            "  There is no skill 'Germn 0'.",
            "  Perhaps: German",
            "notice key-renamed (1): user is read as agent",
            "  at /changes/0/user");
  }

  @Test
  void why_ofARequestThatBecameAJob_namesTheCommandThatShowsIt() {
    keep(
        new KeptRequest(
            "r1",
            Session.NOON,
            null,
            "north",
            "GET",
            "/",
            Map.of(),
            0,
            202,
            "j1",
            List.of(),
            0,
            List.of(),
            Duration.ZERO),
        0);

    assertThat(new Session(folder).run("why", "r1").out())
        .contains("from nobody who was signed in, for the org north")
        .contains("skillway job j1 --org north --data " + folder)
        .contains("  wrong     nothing");
  }

  @Test
  void why_asJson_hasTheMembersOfAnAnswer() {
    keep(refused(1), 1);

    assertThat(new Session(folder).run("why", "r1", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            {"requestId":"r1","at":"2026-11-02T12:00:00Z","client":"crm","org":"north",\
            "method":"PATCH","path":"/v1/orgs/north/assignments?token=***",\
            "headers":{"Content-Type":"application/json"},"bytes":1234,"status":400,\
            "tookMillis":12,"errors":[{"code":"skill-unknown","pointer":"/changes/0/skill",\
            "detail":"There is no skill 'Germn 0'.","received":"Germn 0","suggestion":"German"}],\
            "errorCount":1,"notices":[{"code":"key-renamed","count":1,\
            "detail":"user is read as agent","pointers":["/changes/0/user"]}]}
            """);
  }

  @Test
  void why_ofVeryManyProblems_tellsTheFirstAndAllOfThemAsCsv() {
    keep(refused(2_500), 2_500);

    assertThat(new Session(folder).run("why", "r1").out()).contains("… and 1,500 more problems");
    assertThat(new Session(folder).run("why", "r1", "-o", "csv").out().lines())
        .hasSize(2_501)
        .startsWith(
            "code,position,detail,received,expected,suggestion",
            "skill-unknown,/changes/0/skill,There is no skill 'Germn 0'.,Germn 0,,German")
        .anyMatch(line -> line.startsWith("skill-unknown,/changes/2499/skill,"));
  }

  @Test
  void why_ofAnIdThatNobodyKnows_saysWhereIdsStand() {
    Session.Ran ran = new Session(folder).run("why", "r2");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("request-unknown", "'r2'", "X-Request-Id", "requestId", "30 days");
  }

  private void keep(KeptRequest request, int problems) {
    try (Store store = Store.open(folder)) {
      store.write(
          handle -> {
            RequestTable.put(
                handle,
                request,
                IntStream.range(0, problems).mapToObj(WhyCommandTest::problem).iterator());
            return true;
          });
    }
  }

  private static KeptRequest refused(int problems) {
    return new KeptRequest(
        "r1",
        Session.NOON,
        "crm",
        "north",
        "PATCH",
        "/v1/orgs/north/assignments?token=s3cret",
        Map.of("Content-Type", "application/json", "Authorization", "Bearer s3cret"),
        1_234,
        400,
        null,
        List.of(),
        problems,
        List.of(
            new Notice(
                NoticeCode.KEY_RENAMED,
                1,
                "user is read as agent",
                List.of(Position.pointer("", "/changes/0/user")))),
        Duration.ofMillis(12));
  }

  private static Problem problem(int number) {
    return Problem.of(
            Code.SKILL_UNKNOWN,
            Position.pointer("", "/changes/" + number + "/skill"),
            "There is no skill 'Germn %d'.".formatted(number))
        .received("Germn " + number)
        .suggestion("German");
  }
}
