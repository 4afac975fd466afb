package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.openapi.Documented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a running server, on its data folder. */
@Timeout(value = 240, threadMode = ThreadMode.SEPARATE_THREAD)
class BesideServerTest {
  private static final String RESKILL = Program.example("reskill.csv");

  @TempDir private Path folder;
  private Program program;
  private Serving server;

  @BeforeEach
  void serve() {
    program = Program.takingSignals(folder);
    server = Serving.of(program);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void apply_isDoneByTheServer_andToldAsIfItHadDoneItItself() throws IOException {
    Run run =
        program
            .run("apply", RESKILL)
            .exits(0)
            .tells("Left as job ", "for the server (serve, pid " + server.pid() + " since ")
            .prints("applied 262 · unchanged 48 ", "= 310", "done.csv");

    String job = program.run("jobs", "-o", "json").json().at("/jobs/0/jobId").asText();
    assertThat(run.out()).contains("Job " + job + ": done");
    assertThat(inputsLeft()).isEmpty();
    program.run("job", job).exits(0).prints("Job " + job + ": done");
    program.run("apply", RESKILL).exits(0).tells("Nothing is to be done").prints("unchanged 310");
  }

  @Test
  void apply_ofStandardInput_asJsonAndCsv() {
    Run json =
        program.runWith("agent,skill,proficiency\nx,y,91\n", "apply", "-", "-o", "json").exits(0);
    Run csv =
        program.runWith("agent,skill,proficiency\nx,y,92\n", "apply", "-", "-o", "csv").exits(0);

    assertThat(json.json().path("state").asText()).isEqualTo("done");
    assertThat(json.json().at("/results/done/0").asText()).endsWith("done.csv");
    assertThat(csv.out())
        .isEqualTo("agent,skill,outcome,before,after,problem\nx,y,applied,91,92,\n");
    assertThat(program.held("--agent", "x").lines()).contains("x,y,92");
  }

  @Test
  void apply_ofAReplacement_needsTheSameLeave() {
    program.run("apply", Program.example("thread-0.json")).exits(0);
    program.write("set.csv", "agent,skill,proficiency\n12345,y,80\n");

    program.run("apply", "set.csv", "--mode", "replace").exits(1).tells("would-remove");
    program
        .run("apply", "set.csv", "--mode", "replace", "--allow-removals")
        .exits(0)
        .prints("applied 2 ");

    assertThat(program.held("--agent", "12345").lines().skip(1)).containsExactly("12345,y,80");
  }

  @Test
  void apply_ofARequestsBody_isReadAsThatRequestThere() {
    program.write("body.json", "{\"skills\":[{\"id\":\"y\",\"proficiency\":33}]}");

    program
        .run("apply", "body.json", "--as-path", "PATCH /api/v2/users/12345/skills", "--strict")
        .exits(0)
        .prints("applied 1 ");

    assertThat(program.held("--agent", "12345").lines()).contains("12345,y,33");
  }

  @Test
  void apply_withMistakes_isRefusedOrSkipsThem() {
    program.write("team.csv", "agent,skill,proficiency\nx,y,44\nnobody,y,44\n");

    program.run("apply", "team.csv").exits(1).tells("agent-unknown", "nothing is applied");
    assertThat(program.run("jobs").out()).contains("No jobs yet");
    Run skipped =
        program
            .run("apply", "team.csv", "--on-invalid", "skip")
            .exits(3)
            .prints("partly-done", "applied 1 · unchanged 0 · rejected 1 ");

    assertThat(skipped.out()).contains("failed.csv");
    assertThat(inputsLeft()).isEmpty();
  }

  @Test
  void apply_of100000Rows_twiceAtOnce_isTwoJobsOneBehindTheOther() throws IOException {
    var sample = new Sample(2_000, 50);
    sample.load(program);
    program.write("tens.csv", Sample.HEADER + Sample.rows(2_000, 50, (_, _) -> "10,"));
    program.write("twenties.csv", Sample.HEADER + Sample.rows(2_000, 50, (_, _) -> "20,"));

    Process tens = program.start("apply", "tens.csv", "--org", "sample");
    Process twenties = program.start("apply", "twenties.csv", "--org", "sample");

    assertThat(Child.await(tens)).isZero();
    assertThat(Child.await(twenties)).isZero();
    assertThat(jobs("sample"))
        .hasSize(2)
        .allSatisfy(job -> assertThat(job).contains(",done,merge,").endsWith(",100000,0,0,0,0,0"));
    assertThat(program.held("--org", "sample").lines().skip(1)).hasSize(100_000);
  }

  @Test
  void apply_thatIsKilledOrInterrupted_isDoneAllTheSame() {
    server.signal("STOP");
    Process killed = program.start("apply", RESKILL);
    untilQueued(1);
    killed.destroyForcibly();
    Child.await(killed);
    program.write("one.csv", "agent,skill,proficiency\nx,y,55\n");
    Running interrupted =
        program.running("apply", "one.csv").untilTold("Left as job").signal("INT");

    Run run = interrupted.end().exits(130).tells("goes on at the server", "  skillway job ");
    program.run("jobs").prints("queued", "0 applied of 310");
    String job = program.run("jobs", "-o", "json").json().at("/jobs/0/jobId").asText();
    assertThat(run.err()).contains(job);
    program.run("job", job).exits(0).prints("Job " + job + ": queued");

    server.signal("CONT");
    untilDone(2);
    assertThat(program.held("--agent", "x").lines()).contains("x,y,55");
  }

  @Test
  void apply_ofWhatIsNoMoreRightWhenItsTurnComes_isRefusedWithTheProblem() {
    server.signal("STOP");
    program.write("one.csv", "agent,skill,proficiency\n12345,y,55\n");
    Running apply = program.running("apply", "one.csv", "-o", "json").untilTold("Left as job");
    program.write(
        "gone.json",
        "{\"agents\":[{\"id\":\"12345\",\"name\":\"Luis Prado\",\"state\":\"inactive\"}]}");
    program.run("directory", "load", "gone.json").exits(0);
    server.signal("CONT");

    Run run = apply.end().exits(1).tells("error agent-inactive", "Nothing was applied");

    assertThat(run.json().path("state").asText()).isEqualTo("failed");
    assertThat(run.json().at("/errors/0/code").asText()).isEqualTo("agent-inactive");
    program
        .run("job", run.json().path("jobId").asText())
        .exits(0)
        .prints(": failed", "unprocessed 1 = 1", "not-tried.csv")
        .tells("agent-inactive");
  }

  @Test
  void kill_ofTheServerBeforeItBegan_losesNothing() {
    server.signal("STOP");
    Running apply = program.running("apply", RESKILL).untilTold("Left as job");
    server.kill();

    apply
        .end()
        .exits(1)
        .tells("The server has ended", "the next skillway serve")
        .prints(": queued");
    program.write("one.csv", "agent,skill,proficiency\nx,y,55\n");
    program.run("apply", "one.csv").exits(0).tells("1 job was left for a server, which is gone");

    server = Serving.of(program);
    untilDone(2);
    program.run("jobs").prints("262 applied of 310");
  }

  @Test
  void kill_ofTheServerAmidALargeJob_leavesAnAccountThatAddsUp() {
    large();
    long begin = Sample.revision(program);
    Running apply =
        program
            .running("apply", "change.csv", "--org", "sample")
            .until(() -> Sample.revision(program) >= begin + 2);
    server.kill();
    server = Serving.of(program);

    Run run = apply.end().exits(3).prints(": partly-done", "= 120,000").tells("does the rest");

    assertThat(run.out()).contains("not-tried.csv");
    assertThat(jobs("sample").getFirst()).contains(",partly-done,");
    program.run("apply", "change.csv", "--org", "sample").exits(0).prints("= 120,000");
    assertThat(Sample.levelsByAgent(program).values()).containsOnly(Set.of("20"));
  }

  @Test
  void term_ofTheServerAmidALargeJob_stopsItBetweenCalls() {
    large();
    long begin = Sample.revision(program);
    Running apply =
        program
            .running("apply", "change.csv", "--org", "sample")
            .until(() -> Sample.revision(program) >= begin + 2);

    server.close();

    apply.end().exits(3).prints(": partly-done", "= 120,000").tells("Stopped: ", "does the rest");
    assertThat(Sample.levelsByAgent(program).values()).contains(Set.of("10"), Set.of("20"));
  }

  @Test
  void serve_twice_isRefusedNamingTheFirst() {
    program
        .run("serve", "--port", "0")
        .exits(1)
        .tells("engine-busy", "serve, pid " + server.pid() + " since 20");
  }

  @Test
  void otherCommands_workBesideIt() throws Exception {
    program.run("plan", RESKILL).exits(2).prints("add");
    program.run("apply", RESKILL, "--dry-run").exits(2);
    program.run("get", "--agent", "x").exits(0);
    program.run("jobs").exits(0).prints("No jobs yet");
    program.run("job", "20261101-gone").exits(1).tells("job-unknown");
    assertThat(program.run("directory", "dump").exits(0).json().path("agents")).isNotEmpty();
    assertThat(get("/api/v2/users/new-one").statusCode()).isEqualTo(404);

    program.write("new.json", "{\"agents\":[{\"id\":\"new-one\",\"name\":\"New One\"}]}");
    program.run("directory", "load", "new.json").exits(0);

    assertThat(get("/api/v2/users/new-one").statusCode()).isEqualTo(200);
    String unknown = get("/api/v2/users/nobody").headers().firstValue("X-Request-Id").orElseThrow();
    program.run("why", unknown).exits(0).prints("agent-unknown");
  }

  private void large() {
    new Sample(2_000, 60).fill(program, 10);
    program.write("change.csv", Sample.HEADER + Sample.rows(2_000, 60, (_, _) -> "20,"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String token = program.run("token").exits(0).out().strip();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .header("Authorization", "Bearer " + token)
              .build();
      return Documented.checked(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }
  }

  private void untilQueued(int jobs) {
    while (inputsLeft().size() < jobs || states().filter("queued"::equals).count() < jobs) {
      Thread.onSpinWait();
    }
  }

  private void untilDone(int jobs) {
    while (states().filter("done"::equals).count() < jobs) {
      Thread.onSpinWait();
    }
  }

  private Stream<String> states() {
    return program
        .run("jobs", "-o", "json")
        .exits(0)
        .json()
        .path("jobs")
        .valueStream()
        .map(job -> job.path("state").asText());
  }

  /** Lines of the table of jobs, the newest first. */
  private List<String> jobs(String org) {
    return program.run("jobs", "--org", org, "-o", "csv").exits(0).out().lines().skip(1).toList();
  }

  /** Names of the folders of inputs that wait. */
  private List<String> inputsLeft() {
    Path queue = program.data().resolve("queue");
    if (Files.notExists(queue)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(queue)) {
      return folders
          .map(inputs -> inputs.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
