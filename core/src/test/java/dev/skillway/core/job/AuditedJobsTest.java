package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.AuditFilter;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.audit.AuditLog;
import dev.skillway.core.audit.AuditPlace;
import dev.skillway.core.audit.Author;
import dev.skillway.core.audit.Verification;
import dev.skillway.core.audit.Verifier;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs leave audit entries of what they changed, and of whom. */
class AuditedJobsTest {
  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(TestStore.NOON);
  private final InstantSource clock = now::get;
  private Walk walk;

  @BeforeEach
  void open() {
    walk = new Walk(folder, clock);
    walk.store.give("a1 billing 80", "a1 french 4");
  }

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void apply_tellsWhoChangedWhatByWhichJob() throws Exception {
    Job job =
        walk.apply(
            Mode.MERGE, "a1,billing,90,\na1,french,,remove\na2,chat,3,\na2,billing,,remove\n");

    assertThat(job.account().of(Outcome.APPLIED)).isEqualTo(3);
    assertThat(told())
        .containsExactly(
            "tests null %s a1 billing 80→90".formatted(job.id()),
            "tests null %s a1 french 4→null".formatted(job.id()),
            "tests null %s a2 chat null→3".formatted(job.id()));
    assertThat(walk.store.store().read(Verifier::verify)).isInstanceOf(Verification.Holds.class);
  }

  @Test
  void apply_thatChangesNothing_leavesNoEntry() throws Exception {
    walk.apply(Mode.MERGE, "a1,billing,80,\n");

    assertThat(told()).isEmpty();
  }

  @Test
  void apply_ofManyCalls_leavesAnEntryForEachAndAChainThatHolds() throws Exception {
    walk.apply(Mode.MERGE, "a1,billing,1,\n");
    walk.apply(Mode.MERGE, "a1,billing,2,\na2,billing,2,\n");
    walk.apply(Mode.MERGE, "a2,billing,3,\n");

    assertThat(told()).hasSize(4);
    assertThat(walk.store.store().read(Verifier::verify))
        .isInstanceOfSatisfying(
            Verification.Holds.class, holds -> assertThat(holds.entries()).isEqualTo(3));
  }

  @Test
  void takeNext_ofALeftJob_tellsWhoLeftIt() throws Exception {
    var preparer = new Preparer(walk.store.store(), Taken.INTAKE);
    var terms = new Terms(Mode.MERGE, Handling.LENIENT, Endpoint.FILE, false, Allowance.NAMED);
    byte[] text = "agent,skill,proficiency\na1,billing,7\n".getBytes(StandardCharsets.UTF_8);
    Job left;
    try (var inputs = new LeftInputs(folder, new JobIds(clock, new Random(3)).next())) {
      Input input = inputs.keep(new Input("team", () -> new ByteArrayInputStream(text)));
      try (Preparation preparation =
          preparer.prepare(walk.store.org(), terms.request(List.of(input)), _ -> {})) {
        left =
            new JobQueue(walk.store.store(), clock, Author.of("cli:you"))
                .leave(walk.store.org(), inputs, terms, preparation);
      }
    }

    try (Engine engine = Engine.start(walk.store.store(), folder, EngineRole.SERVE, clock);
        var queued =
            new QueuedJobs(walk.store.store(), preparer, engine, new AgentLocks(), clock)) {
      assertThat(queued.takeNext()).isTrue();
    }

    assertThat(told()).containsExactly("cli:you null %s a1 billing 80→7".formatted(left.id()));
  }

  @Test
  void start_ofAnEngine_forgetsWhatIsOlderThanItIsKeptFor() throws Exception {
    walk.apply(Mode.MERGE, "a1,billing,1,\n");
    now.set(TestStore.NOON.plus(Duration.ofDays(400)));
    walk.apply(Mode.MERGE, "a1,billing,2,\n");
    assertThat(told()).hasSize(2);

    now.set(now.get().plusSeconds(1));
    walk.apply(Mode.MERGE, "a1,billing,3,\n");

    assertThat(told()).hasSize(2);
  }

  private List<String> told() {
    return walk
        .store
        .store()
        .read(handle -> AuditLog.page(handle, AuditFilter.ALL, AuditPlace.BEGINNING, 1_000))
        .lines()
        .stream()
        .map(AuditedJobsTest::told)
        .toList();
  }

  private static String told(AuditLine line) {
    Author author = line.entry().matter().author();
    AuditLine.Changed change = line.change();
    return "%s %s %s %s"
        .formatted(
            author.client(),
            author.request(),
            line.entry().matter().job(),
            change == null
                ? line.entry().matter().kind().word()
                : "%s %s %s→%s"
                    .formatted(change.agent(), change.skill(), change.before(), change.after()));
  }
}
