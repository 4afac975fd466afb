package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuedJobsTest {
  private static final Terms MERGE =
      new Terms(Mode.MERGE, Handling.LENIENT, Endpoint.FILE, false, Allowance.NAMED);

  @TempDir private Path folder;

  private Instant now = TestStore.NOON;
  private TestStore store;
  private Preparer preparer;
  private Engine engine;
  private AgentLocks locks;
  private QueuedJobs queued;
  private JobIds ids;

  @BeforeEach
  void serve() throws Exception {
    InstantSource clock = () -> now;
    store = TestStore.open(folder);
    store.give("a1 billing 80", "a1 french 4", "a2 billing 50");
    preparer = new Preparer(store.store(), Taken.INTAKE);
    engine = Engine.start(store.store(), folder, EngineRole.SERVE, clock);
    locks = new AgentLocks();
    queued = new QueuedJobs(store.store(), preparer, engine, locks, clock);
    ids = new JobIds(clock, new Random(7));
  }

  @AfterEach
  void stop() {
    queued.close();
    engine.close();
    store.close();
  }

  @Test
  void leave_putsTheJobAndItsInputsThere() throws Exception {
    Job job = leave(MERGE, "a1,billing,90,\na2,chat,7,");

    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.startedAt()).isEqualTo(TestStore.NOON);
    assertThat(job.account().total()).isEqualTo(2);
    assertThat(jobs()).containsExactly(job);
    assertThat(copies(job))
        .containsExactly("agent,skill,proficiency,operation\na1,billing,90,\na2,chat,7,");
    assertThat(store.held()).contains("a1 billing 80");
  }

  @Test
  void takeNext_appliesItUnderItsOwnId() throws Exception {
    Job left = leave(MERGE, "a1,billing,90,\na2,chat,7,");
    now = now.plusSeconds(60);

    assertThat(queued.takeNext()).isTrue();

    Job job = find(left);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.key()).isEqualTo(left.key());
    assertThat(job.startedAt()).isEqualTo(TestStore.NOON.plusSeconds(60));
    assertThat(store.held()).contains("a1 billing 90", "a2 chat 7");
    assertThat(queueFolder()).isEmpty();
    assertThat(queued.takeNext()).isFalse();
  }

  @Test
  void takeNext_takesTheFirstThatWasLeftFirst() throws Exception {
    Job first = leave(MERGE, "a1,billing,90,");
    Job second = leave(MERGE, "a1,billing,10,");

    queued.takeNext();

    assertThat(find(first).state()).isEqualTo(JobState.DONE);
    assertThat(find(second).state()).isEqualTo(JobState.QUEUED);
    queued.takeNext();
    assertThat(store.held()).contains("a1 billing 10");
  }

  @Test
  void takeNext_ofSeveralInputs_isOneJob() throws Exception {
    Job left =
        leave(
            MERGE, "a1,billing,90,", "{\"userId\":\"a2\",\"skillId\":\"chat\",\"proficiency\":7}");

    queued.takeNext();

    assertThat(find(left).account().toString()).startsWith("applied 2 ");
    assertThat(find(left).inputs()).extracting(JobInput::format).containsExactly("csv", "json");
  }

  @Test
  void takeNext_ofAReplacementWithLeave_takesAwayWhatItDoesNotName() throws Exception {
    Job left = leave(terms(Mode.REPLACE, false, Allowance.IMPLIED), "a1,billing,90,");

    queued.takeNext();

    assertThat(find(left).state()).isEqualTo(JobState.DONE);
    assertThat(store.held()).containsExactly("a1 billing 90", "a2 billing 50");
  }

  @Test
  void takeNext_ofAReplacementThatWouldNowTakeMoreAway_isRefusedAndHandedBack() throws Exception {
    Job left = leave(terms(Mode.REPLACE, false, Allowance.NAMED), "a1,billing,90,\na1,french,5,");
    store.give("a1 chat 3");

    queued.takeNext();

    assertThat(codes(left)).containsExactly(Code.WOULD_REMOVE);
    assertThat(find(left).state()).isEqualTo(JobState.FAILED);
    assertThat(find(left).account().toString()).endsWith("unprocessed 3 = 3");
    assertThat(lines(left, ResultKind.NOT_TRIED)).contains("a1,billing,90,", "a1,french,5,");
    assertThat(store.held()).contains("a1 billing 80", "a1 chat 3");
  }

  @Test
  void takeNext_ofWhatIsWrongNow_isRefusedWithAllProblems() throws Exception {
    Job left = leave(MERGE, "a1,billing,90,\na2,chat,7,");
    load(new Agent("a1", "Alima", null, null, null, null, AgentState.INACTIVE));

    queued.takeNext();

    Job job = find(left);
    assertThat(codes(left)).containsExactly(Code.AGENT_INACTIVE);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.endedAt()).isEqualTo(TestStore.NOON);
    assertThat(job.account().toString()).endsWith("unprocessed 2 = 2");
    assertThat(lines(left, ResultKind.NOT_TRIED)).hasSize(3);
  }

  @Test
  void takeNext_ofWhatSkipsMistakes_appliesTheRest() throws Exception {
    Job left = leave(terms(Mode.MERGE, true, Allowance.NAMED), "a1,billing,90,\nnobody,chat,7,");

    queued.takeNext();

    assertThat(find(left).state()).isEqualTo(JobState.PARTLY_DONE);
    assertThat(kept(left)).isEqualTo(KeptProblems.NONE);
  }

  @Test
  void takeNext_whoseInputIsGone_saysSo() throws Exception {
    Job left = leave(MERGE, "a1,billing,90,");
    QueueFolder.delete(new QueueFolder(folder).of(left.id()));

    queued.takeNext();

    assertThat(codes(left)).containsExactly(Code.FILE_UNREADABLE);
    assertThat(kept(left).problems().getFirst().detail()).contains("is gone");
  }

  @Test
  void takeNext_ofAnAgentWhoIsHeld_waits() throws Exception {
    Job left = leave(MERGE, "a1,billing,90,");
    var taken = new CountDownLatch(1);
    AgentLocks.Hold hold = locks.hold(store.org(), List.of("a1"));
    Thread taker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    queued.takeNext();
                    taken.countDown();
                  } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                  }
                });
    while (taker.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(find(left).state()).isEqualTo(JobState.QUEUED);

    hold.close();

    taken.await();
    assertThat(find(left).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void close_whileAJobWaitsForItsAgents_leavesItForTheNextEngine() throws Exception {
    Job left = leave(MERGE, "a1,billing,90,");
    try (var _ = locks.hold(store.org(), List.of("a1"))) {
      queued.start();
      queued.close();
    }
    assertThat(find(left).state()).isEqualTo(JobState.QUEUED);
    assertThat(copies(left)).hasSize(1);

    engine.close();
    engine = Engine.start(store.store(), folder, EngineRole.SERVE, () -> now);
    queued = new QueuedJobs(store.store(), preparer, engine, locks, () -> now);
    queued.takeNext();

    assertThat(find(left).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void take_withOtherGuards_refusesByThese() throws Exception {
    preparer = new Preparer(store.store(), Taken.INTAKE, new Guards(0, 1, 0, 1));
    queued = new QueuedJobs(store.store(), preparer, engine, locks, () -> now);
    Job left = leave(MERGE, "a1,billing,,remove");

    queued.takeNext();

    assertThat(codes(left)).containsExactly(Code.WOULD_REMOVE);
  }

  @Test
  void close_twiceOrUnstarted_doesNothing() {
    queued.close();
    queued.close();
  }

  @Test
  void leave_whenInterrupted_leavesNothing() throws Exception {
    assertThatThrownBy(() -> leave(MERGE, Thread.currentThread()::interrupt, "a1,billing,90,"))
        .isInstanceOf(InterruptedException.class);

    assertThat(jobs()).isEmpty();
    assertThat(queueFolder()).isEmpty();
  }

  @Test
  void tidy_takesAwayWhatKilledProcessesLeft_andNothingElse() throws Exception {
    Job waits = leave(MERGE, "a1,billing,90,");
    Job ended = leave(MERGE, "a2,billing,90,");
    store.write(
        handle -> {
          JobTable.fail(handle, ended, KeptProblems.NONE, now);
          return ended;
        });
    abandoned(".20261101-spooled", Duration.ofDays(2));
    abandoned(".20261102-reading", Duration.ofHours(2));

    queued.tidy();

    assertThat(queueFolder()).containsExactly(".20261102-reading", waits.id());
  }

  @Test
  void holder_isWhoeverServes() {
    assertThat(Engine.holder(folder))
        .hasValueSatisfying(
            holder -> {
              assertThat(holder.isServer()).isTrue();
              assertThat(holder.told())
                  .isEqualTo(
                      "serve, pid %d since 2026-11-02T12:00:00Z"
                          .formatted(ProcessHandle.current().pid()));
            });
    engine.close();
    assertThat(Engine.holder(folder)).isEmpty();
    assertThat(Engine.holder(folder.resolve("nowhere"))).isEmpty();
  }

  private Job leave(Terms terms, String... texts) throws InterruptedException {
    return leave(terms, () -> {}, texts);
  }

  /**
   * Leaves a job.
   *
   * @param before what happens just before
   */
  private Job leave(Terms terms, Runnable before, String... texts) throws InterruptedException {
    try (var inputs = new LeftInputs(folder, ids.next())) {
      List<Input> kept = Stream.of(texts).map(QueuedJobsTest::input).map(inputs::keep).toList();
      try (Preparation preparation = preparer.prepare(store.org(), terms.request(kept), _ -> {})) {
        before.run();
        return new JobQueue(store.store(), () -> now, Author.of("cli:you"))
            .leave(store.org(), inputs, terms, preparation);
      }
    }
  }

  private static Input input(String text) {
    String whole = text.startsWith("{") ? text : "agent,skill,proficiency,operation\n" + text;
    return new Input(
        "team", () -> new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static Terms terms(Mode mode, boolean skips, Allowance allowance) {
    return new Terms(mode, Handling.LENIENT, Endpoint.FILE, skips, allowance);
  }

  private void load(Agent agent) {
    store.write(
        handle ->
            new DirectoryLoader(handle, store.org())
                .load("org.json", new Content(List.of(agent), List.of())));
  }

  private void abandoned(String name, Duration since) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("queue").resolve(name));
    Files.writeString(inputs.resolve("0"), "agent");
    Files.setLastModifiedTime(inputs, FileTime.from(now.minus(since)));
  }

  private Job find(Job job) {
    return store.store().read(handle -> JobTable.find(handle, job.id())).orElseThrow();
  }

  private List<Job> jobs() {
    return store.store().read(handle -> JobTable.list(handle, store.org(), 100));
  }

  private KeptProblems kept(Job job) {
    return store.store().read(handle -> KeptProblems.find(handle, job));
  }

  private List<Code> codes(Job job) {
    assertThat(kept(job).count()).isEqualTo(kept(job).problems().size());
    return kept(job).problems().stream().map(Problem::code).toList();
  }

  private List<String> lines(Job job, ResultKind kind) throws IOException {
    return Files.readAllLines(
        Objects.requireNonNull(new ResultFiles(store.store(), folder).of(find(job)).get(kind))
            .getFirst());
  }

  private List<String> copies(Job job) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("queue").resolve(job.id()))) {
      return files.sorted().map(QueuedJobsTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private List<String> queueFolder() throws IOException {
    if (Files.notExists(folder.resolve("queue"))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder.resolve("queue"))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
