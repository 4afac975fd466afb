package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.app.snippet.SnippetRequest;
import dev.skillway.app.snippet.Snippets;
import dev.skillway.app.snippet.Target;
import dev.skillway.e2e.FaultProxy.Fault;
import dev.skillway.e2e.FaultProxy.Passed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.opentest4j.TestAbortedException;

/**
 * The programs of docs/clients, unchanged, before a server that takes few requests. Each has an org
 * of its own. All run at once, since each waits out a minute's limit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
  private static final int PER_MINUTE = 40;

  private static final String AWKWARD =
      """
      {"items":[{"operation":"assign","skillId":"y","proficiency":90.5,"userId":
      "d'Arc \\"$HOME\\" \\\\n `id` {y} #{y} %s 日本 \\ud83d\\ude00 \\u2028 \\u0007 \\n ${y} <?php */ @"},
      {"0":true,"1":null,"$y":{},"":[],"d'Arc\\"":[[],{"a":[1.5,-2.25]}]}]}
      """;

  /** Of no language's numbers but Python's, and with a key twice. */
  private static final String INEXACT =
      "{\"items\":[{\"userId\":12345678901234567890,\"skillId\":\"é'y\\\\\",\"skillId\":\"$y\"}]}";

  private final Map<Target, Future<Faulty>> faulty = new EnumMap<>(Target.class);
  private Path folder = Path.of("");
  private Program program;
  private Serving server;
  private ExecutorService runner;

  /** A run among faults. */
  private record Faulty(Run run, List<Passed> passed) {}

  @BeforeAll
  void startAll(@TempDir Path temporary) throws IOException {
    folder = temporary;
    program = Program.in(folder);
    String directory =
        program.write("directory.json", program.run("directory", "dump").exits(0).out());
    Map<Target, Map<String, String>> clients = new EnumMap<>(Target.class);
    for (Target target : EnumSet.complementOf(EnumSet.of(Target.STUDIO))) {
      program.run("directory", "load", directory, "--org", target.word()).exits(0);
      clients.put(target, client(target.word()));
    }
    server =
        Serving.with(
            Map.of("SKILLWAY_LIMITS_REQUESTS_PER_MINUTE", Integer.toString(PER_MINUTE)), program);
    String usedUp = program.run("token").exits(0).out().strip();
    runner = Executors.newVirtualThreadPerTaskExecutor();
    clients.forEach(
        (target, client) -> faulty.put(target, runner.submit(() -> run(target, client, usedUp))));
  }

  private Faulty run(Target target, Map<String, String> client, String usedUp) throws IOException {
    ClientFile.assumeRuns(target);
    try (var proxy =
        FaultProxy.before(
            server,
            new Fault.OtherToken("spoilt"),
            new Fault.UsedUp(usedUp),
            new Fault.LostAnswer())) {
      Run run = ClientFile.of(target).run(folder("faulty", target), with(client, proxy));
      return new Faulty(run, proxy.passed());
    }
  }

  @AfterAll
  void end() {
    runner.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "STUDIO")
  void program_amongFaults_doesItsChangeOnce(Target target) throws Exception {
    Faulty faulty = await(target);
    List<Passed> tokens =
        faulty.passed().stream().filter(sent -> sent.line().contains("/oauth/token")).toList();
    List<Passed> changes =
        faulty.passed().stream().filter(sent -> !sent.line().contains("/oauth/token")).toList();

    // The last answer is that of the try whose answer got lost: of a second change it would say
    // that all is unchanged.
    faulty.run().exits(0).prints("applied 3, unchanged 0, rejected 0, failed 0");
    assertThat(faulty.passed())
        .map(Passed::line)
        .startsWith(tokens.get(0).line(), changes.get(0).line(), tokens.get(1).line());
    assertThat(tokens).hasSize(2);
    assertThat(changes).hasSize(4);
    assertThat(changes)
        .map(sent -> sent.header("idempotency-key"))
        .doesNotContain("")
        .containsOnly(changes.get(0).header("idempotency-key"));
    assertThat(changes).map(Passed::body).containsOnly(changes.get(0).body());
    assertThat(program.held("--org", target.word(), "--agent", "x")).contains("x,y,90");
    assertThat(program.held("--org", target.word(), "--agent", "123")).contains("123,456,4");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "STUDIO")
  void program_ofAnyBody_sendsItAndTellsItsProblems(Target target) throws Exception {
    ClientFile.assumeRuns(target);
    Map<String, String> client = client("demo");
    for (String body : List.of(AWKWARD, INEXACT)) {
      Path place = folder("awkward" + body.length(), target);
      var request =
          new SnippetRequest(
              "PATCH",
              "/api/v2/users/x/skills?onInvalid=reject",
              List.of(Map.entry("Prefer", "handling=lenient; say=\"it's\"")),
              body);
      String text = Snippets.write(target, "http://127.0.0.1:8080", request);
      try (var proxy = FaultProxy.before(server)) {
        Run run =
            ClientFile.written(target, text, Files.createDirectory(place.resolve("written")))
                .run(place, with(client, proxy));
        Passed sent = proxy.passed().getLast();

        run.exits(1).tells("/items/0/");
        assertThat(sent.line()).isEqualTo("PATCH /api/v2/users/x/skills?onInvalid=reject HTTP/1.1");
        assertThat(sent.header("prefer")).isEqualTo("handling=lenient; say=\"it's\"");
        assertThat(tree(sent.body())).isEqualTo(tree(body));
        assertThat(tree(sent.body()).findPath("userId").asText())
            .isEqualTo(tree(body).findPath("userId").asText());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "STUDIO")
  void program_withoutBody_reads(Target target) throws Exception {
    ClientFile.assumeRuns(target);
    Path place = folder("reading", target);
    var request = new SnippetRequest("GET", "/api/v2/users/x/skills", List.of(), null);
    String text = Snippets.write(target, "http://127.0.0.1:8080", request);
    try (var proxy = FaultProxy.before(server)) {
      ClientFile.written(target, text, Files.createDirectory(place.resolve("written")))
          .run(place, with(client("demo"), proxy))
          .exits(0)
          .prints("skills");
      assertThat(proxy.passed().getLast().line()).isEqualTo("GET /api/v2/users/x/skills HTTP/1.1");
      assertThat(proxy.passed().getLast().body()).isEmpty();
    }
  }

  private Faulty await(Target target) throws Exception {
    try {
      return Objects.requireNonNull(faulty.get(target)).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof TestAbortedException missing) {
        throw missing;
      }
      throw failed;
    }
  }

  /** The variables of a new client of this org. */
  private Map<String, String> client(String org) {
    JsonNode client =
        program.run("client", "add", "test", "--org", org, "-o", "json").exits(0).json();
    return Map.of(
        "SKILLWAY_CLIENT_ID", client.path("id").asText(),
        "SKILLWAY_CLIENT_SECRET", client.path("secret").asText());
  }

  private static Map<String, String> with(Map<String, String> client, FaultProxy proxy) {
    var all = new HashMap<>(client);
    all.put("SKILLWAY_URL", proxy.address());
    return all;
  }

  private Path folder(String what, Target target) throws IOException {
    return Files.createDirectories(folder.resolve(what).resolve(target.word()));
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return new JsonMapper().readTree(json);
  }
}
