package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body that would have been right is there when every problem has one remedy, else not. */
class CorrectedTest {
  @TempDir private Path folder;
  private int opened;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // key, operation, quotes: also without strict
        "POST /api/v2/users/skills|{'items':[{'userId':'a1','skilId':'billing','proficiency':90}]}"
            + "|{'items':[{'operation':'assign','userId':'a1','skillId':'billing','proficiency':90}]}",
        "POST /api/v2/users/skills|{'items':[{'operation':'upsrt','userId':'a1','skillId':'billing','proficiency':'90'}]}"
            + "|{'items':[{'operation':'assign','userId':'a1','skillId':'billing','proficiency':90}]}",
        "POST /api/v2/users/skills|{'items':[{'oeration':'remove','userId':'a1','skillId':'billing','proficiency':9}]}"
            + "|{'items':[{'operation':'remove','userId':'a1','skillId':'billing'}]}",
        "PUT /api/v2/users/a1/skills|{“skills”:[{“id”:“French”,“proficiency”:“Expert”},]}"
            + "|{'skills':[{'id':'French','proficiency':'Expert'}]}",
        "PATCH"
            + " /v1/orgs/demo/assignments|{'chnages':[{'agent':'ben@example.com','skill':'chat','proficiency':'7'}]}"
            + "|{'changes':[{'agent':'ben@example.com','skill':'chat','proficiency':7}]}",
        "PUT /v1/orgs/demo/assignments|{'agnets':[{'agent':'a1','skills':[{'skill':'chat','proficiency':7}]}]}"
            + "|{'agents':[{'agent':'a1','skills':[{'skill':'chat','proficiency':7}]}]}",
        "PUT /api/v2/users/a1/skills/billing|{'proficency':7}|{'proficiency':7}"
      })
  void prepare_wrongBodyWithOneRemedyForAll_givesTheRightOne(
      String request, String body, String right) throws InterruptedException {
    assertThat(corrected(request, body, Handling.LENIENT)).contains(right.replace('\'', '"'));
    assertThat(corrected(request, right.replace('\'', '"'), Handling.STRICT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "POST /api/v2/users/skills|[{'userId':'a1','skillId':'billing','proficiency':90}]"
            + "|{'items':[{'operation':'assign','userId':'a1','skillId':'billing','proficiency':90}]}",
        "POST /api/v2/users/skills|{'a1':{'billing':90,'chat':2}}"
            + "|{'items':[{'operation':'assign','userId':'a1','skillId':'billing','proficiency':90},"
            + "{'operation':'assign','userId':'a1','skillId':'chat','proficiency':2}]}",
        "PATCH /api/v2/users/a1/skills|{'Skills':[{'Id':'French','Proficiency':'EXPERT','note':1}]}"
            + "|{'skills':[{'id':'French','proficiency':'Expert'}]}",
        "PATCH /api/v2/users/a1/skills|{'skills':[{'id':'french'}]}"
            + "|{'skills':[{'id':'french','proficiency':3}]}",
        "PATCH /api/v2/users/a1/skills|{'remove':['billing']}"
            + "|{'skills':[{'operation':'remove','id':'billing'}]}",
        "PATCH"
            + " /api/v2/users/a1/skills|{'skills':[{'id':'chat','proficiency':2},{'id':'chat','proficiency':2}]}"
            + "|{'skills':[{'id':'chat','proficiency':2}]}"
      })
  void prepare_bodyThatStrictRefuses_givesTheDocumentedOne(
      String request, String body, String right) throws InterruptedException {
    assertThat(corrected(request, body, Handling.LENIENT)).isEmpty();
    assertThat(corrected(request, body, Handling.STRICT)).contains(right.replace('\'', '"'));
    assertThat(corrected(request, right.replace('\'', '"'), Handling.STRICT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'items':[{'userId':'nobody','skilId':'billing','proficiency':90}]}",
        "{'items':[{'userId':'a1','skilId':'billing','proficiency':900}]}",
        "{'items':[{'userId':'a1','skillId':'billing','proficiency':'90%'}]}",
        "{'items':[{'userId':'a1','skillId':'billing','proficiency':'1,000'}]}",
        "{'items':[{'userId':'a1','skillId':'billing','proficency':5,'level':6}]}",
        "{'items':[{'operation':'purge','userId':'a1','skilId':'billing','proficiency':9}]}",
        "{'items':[{'op':'purge','userId':'a1','skillId':'billing','proficiency':9}]}",
        "{'items':[{'remov':true,'userId':'a1','skillId':'billing','proficiency':9}]}",
        "{'items':[{'userId':'a1','skilId':'billing'}]}",
        "{'items':[{'operation':'update','userId':'a2','skilId':'billing','proficiency':9}]}",
        "{'items':[{'userId':'a1','skillId':'billing','proficiency':9,'until':'2026-12-01'}]}",
        "{'items':[{'userId':'a1','skillId':'billing','proficiency':9},{'userId':'a1','skillId':'billing','proficiency':8}]}",
        "{'items':[}",
        "{}"
      })
  void prepare_bodyWithAProblemThatHasNoneOrSeveral_givesNone(String body)
      throws InterruptedException {
    for (Handling handling : Handling.values()) {
      assertThat(corrected("POST /api/v2/users/skills", body, handling)).isEmpty();
    }
  }

  private Optional<String> corrected(String request, String body, Handling handling)
      throws InterruptedException {
    String[] parts = request.split(" ", 2);
    Endpoint endpoint = Endpoint.of(parts[0], parts[1]).orElseThrow();
    try (var store = TestStore.open(folder.resolve(String.valueOf(opened++)))) {
      return new Preparer(store.store(), Taken.INTAKE)
          .prepare(
              store.org(),
              new ChangeRequest(
                  List.of(Taken.input(body.replace('\'', '"'))),
                  endpoint.mode(),
                  handling,
                  endpoint),
              _ -> {})
          .corrected()
          .map(Documented::body);
    }
  }
}
