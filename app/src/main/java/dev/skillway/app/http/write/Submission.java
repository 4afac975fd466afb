package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.PlanAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Corrected;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.AgentLocks;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.ChangeSet;
import dev.skillway.core.job.Documented;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Guards;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One request on its way from its body to its answer. */
final class Submission {
  /** So many changes are compared and written at once. */
  private static final int SMALL = 1_000;

  /** So long others may hold an agent. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Services services;
  private final Exchange exchange;
  private final Endpoint endpoint;
  private final Mode mode;
  private final boolean isLarge;
  private final Parameters parameters;
  private final Etags.Condition condition;
  private final Subject subject;
  private final Repeats repeats;
  private final Lanes.Room room;
  private boolean goesOn;

  /**
   * @param endpoint as whose body it is read
   * @param mode what is meant for assignments that are not named
   * @param room let go of when nothing more is done
   */
  Submission(
      Services services,
      Exchange exchange,
      Endpoint endpoint,
      Mode mode,
      boolean isLarge,
      Lanes.Room room) {
    this.room = room;
    this.services = services;
    this.exchange = exchange;
    this.endpoint = endpoint;
    this.mode = mode;
    this.isLarge = isLarge;
    this.parameters = Parameters.of(exchange.target());
    this.condition = Etags.condition(exchange);
    this.subject = Subject.of(exchange, endpoint);
    this.repeats = new Repeats(services);
  }

  /** There is no end to what is read. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Answer answer(Input input) throws InterruptedException {
    try {
      return answered(input);
    } finally {
      if (!goesOn) {
        room.close();
      }
    }
  }

  private Answer answered(Input input) throws InterruptedException {
    if (!parameters.dryRun()) {
      String org = exchange.org().org().name();
      Optional<Answer> before =
          services.lanes().compute(isLarge, () -> repeats.before(exchange, org));
      if (before.isPresent()) {
        return before.get();
      }
    }
    ChangeSet changes;
    try {
      changes = services.lanes().compute(isLarge, () -> read(input));
    } catch (Endless _) {
      return Answer.Refusal.of(tooMany("more than %,d".formatted(mostRead())));
    }
    boolean isPlanned = false;
    try {
      if (changes.resolution().wishes() > services.receiver().limits().changes()) {
        return Answer.Refusal.of(tooMany("%,d".formatted(changes.resolution().wishes())));
      }
      Optional<Answer> done = isSmall(changes) ? attempt(changes) : Optional.empty();
      if (done.isPresent()) {
        return done.get();
      }
      Optional<AgentLocks.Hold> hold =
          services.locks().hold(exchange.org().org(), concerned(changes), LONGEST_WAIT);
      isPlanned = hold.isPresent();
      return hold.isEmpty() ? held(LONGEST_WAIT) : new Planned(hold.get(), changes).answer();
    } finally {
      if (!isPlanned) {
        changes.close();
      }
    }
  }

  private boolean isSmall(ChangeSet changes) {
    return !parameters.dryRun()
        && !exchange.preferences().async()
        && changes.resolution().wishes() <= SMALL
        && (changes.isClean() || parameters.skip());
  }

  /** Compares and writes at once; empty where it is not to be applied as it is. */
  private Optional<Answer> attempt(ChangeSet changes) throws InterruptedException {
    ChangeSet.Records records = services.lanes().compute(isLarge, changes::records);
    var attempt =
        new Attempt(services, exchange, mode, subject, condition, parameters, changes, records);
    Optional<AgentLocks.Hold> shared =
        services.locks().share(exchange.org().org(), concerned(changes), LONGEST_WAIT);
    if (shared.isEmpty()) {
      return Optional.of(held(LONGEST_WAIT));
    }
    try (AgentLocks.Hold _ = shared.get()) {
      return attempt.answer();
    }
  }

  /** Whom nobody else is to change meanwhile; a dry run lets everybody. */
  private Set<String> concerned(ChangeSet changes) {
    var agents = new TreeSet<String>();
    if (!parameters.dryRun()) {
      agents.addAll(changes.agents());
      subject.agent().ifPresent(one -> agents.add(one.id()));
    }
    return agents;
  }

  private static Answer held(Duration waited) {
    return Answer.Refusal.of(
            Problem.of(
                Code.SERVER_BUSY,
                Position.whole(""),
                "Another job has changed these agents for %d s. Nothing was done; send it again."
                    .formatted(waited.toSeconds())))
        .with("Retry-After", "30");
  }

  private ChangeSet read(Input input) throws InterruptedException {
    int most = mostRead();
    return services
        .preparer()
        .read(
            exchange.org(),
            request(input),
            exchange.notices(),
            read -> {
              if (read > most) {
                throw new Endless();
              }
            });
  }

  /** A change may come with a mention of its agent. */
  private int mostRead() {
    return 2 * services.receiver().limits().changes();
  }

  private ChangeRequest request(Input input) {
    List<Problem> problems = new ArrayList<>(parameters.problems());
    condition.problem().ifPresent(problems::add);
    return new ChangeRequest(
        List.of(input), mode, exchange.preferences().handling(), endpoint, problems);
  }

  private Problem tooMany(String changes) {
    int most = services.receiver().limits().changes();
    return Problem.of(
            Code.CHANGES_TOO_MANY,
            Position.whole(""),
            "These are %s changes; one request takes %,d. Send them in parts of whole agents."
                .formatted(changes, most))
        .received(changes)
        .expected("at most " + most);
  }

  /** A change set while its agents are held: nobody else changes them meanwhile. */
  private final class Planned {
    private final AgentLocks.Hold hold;
    private final ChangeSet changes;

    Planned(AgentLocks.Hold hold, ChangeSet changes) {
      this.hold = hold;
      this.changes = changes;
    }

    Answer answer() throws InterruptedException {
      try {
        // Whoever held the agents may have done it.
        Optional<Answer> before = services.lanes().compute(isLarge, () -> repeats.again(exchange));
        return before.isPresent() ? before.get() : compared();
      } catch (Repeats.Overtaken overtaken) {
        return overtaken.answer();
      } finally {
        if (!goesOn) {
          close();
        }
      }
    }

    private Answer compared() throws InterruptedException {
      // What is no tag is told as such.
      Optional<Answer> refusal =
          condition.isNone() || condition.problem().isPresent()
              ? Optional.empty()
              : services.lanes().compute(isLarge, this::stale);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      Preparation preparation =
          services.lanes().compute(isLarge, () -> services.preparer().plan(changes));
      refusal = refusal(preparation);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      if (parameters.dryRun()) {
        return services
            .lanes()
            .compute(
                isLarge,
                () ->
                    PlanAnswer.of(
                        exchange.id(),
                        preparation,
                        guard(preparation),
                        new PlanAnswer.Shown(exchange.preferences().whole(), parameters.names())));
      }
      var work = new Work(services, exchange, mode, preparation, this::close);
      goesOn = true;
      return work.answer(isLarge, () -> services.store().read(subject::held));
    }

    private void close() {
      changes.close();
      hold.close();
      room.close();
    }

    private Optional<Answer> stale() {
      @Nullable String tag = services.store().read(subject::tag).orElse(null);
      return condition.holds(tag) ? Optional.empty() : Optional.of(Answer.Refusal.of(stale(tag)));
    }

    private Problem stale(@Nullable String tag) {
      if (condition.isNotModified(tag)) {
        return Problem.of(
                Code.STALE,
                Position.header("If-None-Match"),
                "It is there already. GET it, and send its ETag as If-Match.")
            .received(exchange.header("If-None-Match").orElse(null));
      }
      return Problem.of(
              Code.STALE,
              Position.header("If-Match"),
              "It was changed meanwhile. GET it again, and send its new ETag.")
          .received(exchange.header("If-Match").orElse(null))
          .expected(tag == null ? "nothing is there" : Etags.quoted(tag));
    }

    private Optional<Answer> refusal(Preparation preparation) throws InterruptedException {
      boolean skips = parameters.skip() && preparation.canSkip();
      if (preparation.problemCount() > 0 && !skips) {
        return Optional.of(wrong(preparation));
      }
      Optional<Guards.Refusal> guard = guard(preparation);
      return guard.isEmpty() || parameters.dryRun()
          ? Optional.empty()
          : Optional.of(wouldRemove(preparation, guard.get()));
    }

    private Optional<Guards.Refusal> guard(Preparation preparation) {
      return services.preparer().guards().check(preparation.plan(), parameters.allowance());
    }

    private Answer wrong(Preparation preparation) throws InterruptedException {
      boolean isTooMany =
          preparation.problems().stream().anyMatch(p -> p.code() == Code.CHANGES_TOO_MANY);
      var refusal =
          new Answer.Refusal(
              isTooMany ? 413 : 400,
              preparation.problems(),
              preparation.problemCount(),
              preparation.notices(),
              mended(preparation),
              List.of(),
              List.of());
      // Kept while all problems can still be told.
      services.keeper().keep(exchange, refusal, preparation.plan().allProblems());
      return refusal;
    }

    private Answer wouldRemove(Preparation preparation, Guards.Refusal guard)
        throws InterruptedException {
      String needed = PlanAnswer.removals(guard);
      Problem problem =
          Problem.of(
              Code.WOULD_REMOVE,
              Position.whole(""),
              "It would take %,d skill%s away. If that is meant, add ?removals=%s; to keep them, PATCH. It is refused since %s."
                  .formatted(guard.count(), guard.count() == 1 ? "" : "s", needed, guard.reason()));
      return new Answer.Refusal(
          409,
          List.of(problem),
          1,
          preparation.notices(),
          merged(),
          guard.removals().toList(),
          List.of());
    }

    /** The request that says what was meant; it succeeds as it is. */
    private Optional<Corrected> mended(Preparation preparation) throws InterruptedException {
      Optional<Documented> body = preparation.corrected();
      return body.isEmpty() || isAllowed(body.get())
          ? body.map(right -> corrected(exchange.method(), right))
          : merged();
    }

    /** The request that changes the same and keeps what a replacement would take away. */
    private Optional<Corrected> merged() throws InterruptedException {
      if (mode != Mode.REPLACE) {
        return Optional.empty();
      }
      Endpoint.Shape shape = endpoint.agent() == null ? Endpoint.Shape.CHANGES : Endpoint.Shape.SET;
      return services
          .lanes()
          .compute(isLarge, () -> services.preparer().documented(changes, shape, Mode.MERGE))
          .filter(this::isAllowed)
          .map(right -> corrected("PATCH", right));
    }

    private boolean isAllowed(Documented body) {
      return body.needs().compareTo(parameters.allowance()) <= 0;
    }

    private Corrected corrected(String method, Documented body) {
      String query = exchange.queryToSend();
      String path = exchange.target().path() + (query.isEmpty() ? "" : "?" + query);
      return new Corrected(method, path, body.body());
    }
  }
}
