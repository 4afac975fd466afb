package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.held;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.directory.Held;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many clients that change the same agents at once lose no update. */
@Timeout(120)
class IfMatchTest {
  private static final int CLIENTS = 64;
  private static final int ROUNDS = 3;
  private static final List<String> AGENTS = List.of("agent-1", "agent-4", "12345");

  @TempDir private Path folder;
  private ThreadsSite site;

  @BeforeEach
  void open() throws Exception {
    site =
        ThreadsSite.open(
            folder,
            AGENTS.stream().map(agent -> held(agent, "skill-123", 90)).toArray(Held[]::new));
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** What one client saw: the tag that it sent, and what it was answered. */
  private record Seen(String agent, String sent, Reply reply, int value) {}

  @Test
  void put_by64ClientsWithTheTagsThatTheyGot_losesNoUpdate() throws Exception {
    List<Seen> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int first = round;
      var gathered = new CountDownLatch(CLIENTS);
      atOnce(client -> () -> write(client, first, gathered)).forEach(all::addAll);
    }

    assertThat(all).extracting(seen -> seen.reply().status()).containsOnly(200, 412);
    for (String agent : AGENTS) {
      List<Seen> done =
          all.stream()
              .filter(seen -> seen.agent().equals(agent) && seen.reply().status() == 200)
              .toList();
      // Each version was replaced by exactly one update: the versions are a chain without forks.
      Set<String> replaced = new HashSet<>();
      assertThat(done).allSatisfy(seen -> assertThat(replaced.add(seen.sent())).isTrue());
      assertThat(done).hasSize(ROUNDS);
      Set<String> versions = new HashSet<>(replaced);
      String last = site.tag(set(agent));
      versions.add(last);
      assertThat(versions).hasSize(ROUNDS + 1);
      assertThat(site.held()).contains("%s skill-123 %d".formatted(agent, last(done)));
    }
  }

  /** All have got the tags before the first of them writes. */
  private List<Seen> write(int client, int round, CountDownLatch gathered) throws Exception {
    List<String> tags = new ArrayList<>();
    for (String agent : AGENTS) {
      tags.add(site.tag(set(agent)));
    }
    gathered.countDown();
    gathered.await();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < AGENTS.size(); i++) {
      // No value comes twice, so that no version does.
      int value = (CLIENTS - client) % 30 + 30 * round;
      seen.add(new Seen(AGENTS.get(i), tags.get(i), put(AGENTS.get(i), value, tags.get(i)), value));
    }
    return seen;
  }

  private Reply put(String agent, int value, String tag) throws Exception {
    String body = "{'skills':[{'id':'skill-123','proficiency':%d}]}".formatted(value);
    return site.send("PUT " + set(agent), body, "If-Match", tag);
  }

  private static int last(List<Seen> done) {
    return done.getLast().value();
  }

  @Test
  void patch_by64ClientsWithoutTags_appliesAll() throws Exception {
    List<Reply> replies =
        atOnce(
            client ->
                () ->
                    site.send(
                        "PATCH " + set("agent-4"),
                        "{'skills':[{'id':'skill-123','proficiency':%d}]}".formatted(client)));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies)
        .flatExtracting(ThreadsSite::outcomes)
        .hasSize(CLIENTS)
        .containsOnly("applied");
  }

  @Test
  void putOfOneSkill_by64ClientsOnlyIfNotThere_makesItOnce() throws Exception {
    site.send("DELETE " + set("agent-4") + "/skill-123");

    List<Reply> replies =
        atOnce(
            client ->
                () ->
                    site.send(
                        "PUT " + set("agent-4") + "/skill-123",
                        "{'proficiency':%d}".formatted(client),
                        "If-None-Match",
                        "*"));

    assertThat(replies).extracting(Reply::status).containsOnly(200, 412);
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
  }

  private static String set(String agent) {
    return "/api/v2/users/%s/skills".formatted(agent);
  }

  private static <T> List<T> atOnce(IntFunction<Callable<T>> call) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<T>> answers =
          IntStream.range(0, CLIENTS).mapToObj(i -> clients.submit(call.apply(i))).toList();
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }
}
