package dev.skillway.core.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTableTest {
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void find_ofWhatWasPut_isTheSame() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("User-Agent", "curl/8");
    headers.put("Accept", "*/*");
    List<Problem> problems =
        Stream.of(
                new Place.Whole(),
                new Place.Pointer(""),
                new Place.Pointer("/items/0/skillId"),
                new Place.Line(7, ""),
                new Place.Line(8, "/a~1b"),
                new Place.Cell(2, null),
                new Place.Cell(3, "Skill \"German\""),
                new Place.LineColumn(4, 5))
            .map(place -> problem(new Position("body", place)))
            .toList();
    var notice =
        new Notice(
            NoticeCode.KEY_RENAMED,
            3,
            "user is read as agent",
            List.of(Position.pointer("", "/0/user"), Position.line("", 2, "/user")));
    var request =
        new KeptRequest(
            "r1",
            TestStore.NOON.plusMillis(123),
            "cli:jdoe",
            "demo",
            "PATCH",
            "/v1/orgs/demo/assignments?dryRun=true",
            headers,
            1_234,
            400,
            "20261102-k7f3mqab",
            problems,
            2_000,
            List.of(notice),
            Duration.ofNanos(12_345_000));

    put(request);

    assertThat(find("r1")).isEqualTo(request);
    assertThat(find("r1").headers().keySet()).containsExactly("User-Agent", "Accept");
  }

  @Test
  void find_ofABareRequest_isTheSame() {
    KeptRequest request = request("r1", null, TestStore.NOON);

    put(request);

    assertThat(find("r1")).isEqualTo(request);
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(found("r1")).isEmpty();
    assertThat(problems("r1", 0, 10)).isEmpty();
  }

  @Test
  void put_withTokensAnywhere_keepsNone() {
    String jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcm0ifQ.c2lnbmF0dXJl";
    var problem =
        Problem.of(Code.TYPE_MISMATCH, Position.pointer("", "/" + jwt), "It is " + jwt)
            .received("Bearer s3cret")
            .suggestion(jwt);
    var notice =
        new Notice(NoticeCode.KEY_IGNORED, 1, jwt, List.of(Position.pointer("", "/" + jwt)));
    var request =
        new KeptRequest(
            "r1",
            TestStore.NOON,
            "crm",
            null,
            "GET",
            "/v1?access_token=s3cret&x=" + jwt,
            Map.of("Authorization", "Bearer s3cret", "User-Agent", jwt, "Cookie", "s3cret"),
            0,
            400,
            null,
            List.of(problem),
            1,
            List.of(notice),
            Duration.ZERO);

    put(request);

    assertThat(find("r1").toString()).doesNotContain("eyJ").doesNotContain("s3cret");
    assertThat(find("r1").problems().getFirst().position()).isEqualTo(Position.pointer("", "/***"));
  }

  @Test
  void problems_ofAHundredThousand_costLittleAndAreReadInPages() throws Exception {
    int count = 100_500;
    Stream<Problem> problems = IntStream.range(0, count).mapToObj(RequestTableTest::numbered);
    long before = size();

    store.write(
        handle -> {
          RequestTable.put(handle, counting("r1", count), problems.iterator());
          return true;
        });

    assertThat(size() - before).isLessThan(4L << 20);
    assertThat(find("r1").problems()).hasSize(1_000).first().isEqualTo(numbered(0));
    assertThat(find("r1").problemCount()).isEqualTo(count);
    assertThat(problems("r1", 0, 3)).containsExactly(numbered(0), numbered(1), numbered(2));
    assertThat(problems("r1", 999, 2)).containsExactly(numbered(999), numbered(1_000));
    assertThat(problems("r1", 1_000, 1)).containsExactly(numbered(1_000));
    assertThat(problems("r1", 1_500, 2_000))
        .hasSize(2_000)
        .startsWith(numbered(1_500))
        .endsWith(numbered(3_499));
    assertThat(problems("r1", count - 1, 1_000)).containsExactly(numbered(count - 1));
    assertThat(problems("r1", count, 1_000)).isEmpty();
    assertThat(problems("r1", 5, 0)).isEmpty();
  }

  @Test
  void forget_takesWhatIsOlder_withItsProblems() {
    store.write(
        handle -> {
          RequestTable.put(handle, counting("old", 1), List.of(numbered(1)).iterator());
          return true;
        });
    put(request("new", "crm", TestStore.NOON.plusMillis(1)));

    assertThat(forget(TestStore.NOON)).isZero();
    assertThat(forget(TestStore.NOON.plusMillis(1))).isEqualTo(1);

    assertThat(found("old")).isEmpty();
    assertThat(found("new")).isPresent();
    assertThat(count("request_problems")).isZero();
  }

  @Test
  void forget_many_takesSomeAtATimeFromTheOldestOn() {
    putMany(RequestTable.FORGOTTEN_AT_ONCE + 1, "crm");

    assertThat(forget(TestStore.NOON.plusSeconds(60))).isEqualTo(RequestTable.FORGOTTEN_AT_ONCE);
    assertThat(count("request")).isEqualTo(1);
  }

  @Test
  void put_manyOfNobody_keepsTheNewest() {
    put(request("first", null, TestStore.NOON));
    put(request("signed-in", "crm", TestStore.NOON));

    putMany(RequestTable.MOST_OF_NOBODY + 2 * RequestTable.BETWEEN_LOOKS, null);

    assertThat(count("request"))
        .isBetween(
            (long) RequestTable.MOST_OF_NOBODY,
            (long) RequestTable.MOST_OF_NOBODY + RequestTable.BETWEEN_LOOKS);
    assertThat(found("first")).isEmpty();
    assertThat(found("signed-in")).isPresent();
    assertThat(found("m11999")).isPresent();
  }

  @Test
  void put_many_forgetsWhatIsOlderThanIsSaid() {
    put(request("old", "crm", TestStore.NOON));

    putMany(Duration.ofDays(30));
    assertThat(found("old")).isPresent();

    putMany(Duration.ofSeconds(5));
    assertThat(found("old")).isEmpty();
  }

  private void putMany(Duration kept) {
    store.write(
        handle -> {
          for (int i = 0; i < RequestTable.BETWEEN_LOOKS; i++) {
            var later = request(kept + " " + i, "crm", TestStore.NOON.plusSeconds(10));
            RequestTable.put(handle, later, Collections.emptyIterator(), kept);
          }
          return true;
        });
  }

  private void putMany(int count, @Nullable String client) {
    store.write(
        handle -> {
          for (int i = 0; i < count; i++) {
            RequestTable.put(handle, request("m" + i, client, TestStore.NOON.plusMillis(i)));
          }
          return true;
        });
  }

  private void put(KeptRequest request) {
    store.write(
        handle -> {
          RequestTable.put(handle, request);
          return true;
        });
  }

  private KeptRequest find(String id) {
    return found(id).orElseThrow();
  }

  private Optional<KeptRequest> found(String id) {
    return store.read(handle -> RequestTable.find(handle, id));
  }

  private List<Problem> problems(String id, long from, int most) {
    return store.read(handle -> RequestTable.problems(handle, id, from, most));
  }

  private int forget(Instant before) {
    return store.write(handle -> RequestTable.forget(handle, before));
  }

  private long count(String table) {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  /** Of the database, in bytes. */
  private long size() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                .mapTo(Long.class)
                .one());
  }

  private static Problem problem(Position position) {
    return new Problem(
        Code.SKILL_UNKNOWN,
        position,
        "There is no skill 'Germn'.",
        "Germn",
        "a skill",
        "German",
        true);
  }

  private static Problem numbered(int number) {
    return Problem.of(
            Code.SKILL_UNKNOWN,
            Position.pointer("", "/changes/" + number + "/skill"),
            "The org 'demo' has no skill 'skill-%d'. The nearest is 'skill-%d'."
                .formatted(number * 31, number * 31 + 1))
        .received("skill-" + number * 31)
        .expected("the id or name of a skill")
        .suggestion("skill-" + (number * 31 + 1));
  }

  private static KeptRequest request(String id, @Nullable String client, Instant at) {
    return new KeptRequest(
        id,
        at,
        client,
        null,
        "GET",
        "/v1/orgs",
        Map.of(),
        0,
        200,
        null,
        List.of(),
        0,
        List.of(),
        Duration.ofMillis(3));
  }

  private static KeptRequest counting(String id, int problems) {
    return new KeptRequest(
        id,
        TestStore.NOON,
        "crm",
        "demo",
        "PATCH",
        "/v1/orgs/demo/assignments",
        Map.of(),
        32L << 20,
        400,
        null,
        List.of(),
        problems,
        List.of(),
        Duration.ofSeconds(3));
  }
}
