package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JobAnswer;
import dev.skillway.app.http.answer.Results;
import dev.skillway.app.http.answer.SkillSet;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.execute.Result;
import dev.skillway.core.job.ChangeSet;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.Order;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Guards;
import dev.skillway.spi.change.Mode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A small change set, compared and written in one transaction: nothing comes between, and those
 * that wait together are committed together, also where they are about the same agents.
 */
record Attempt(
    Services services,
    Exchange exchange,
    Mode mode,
    Subject subject,
    Etags.Condition condition,
    Parameters parameters,
    ChangeSet changes,
    ChangeSet.Records records) {

  /** What came of it. */
  private sealed interface Written {
    /** It is not to be applied as it is, and nothing was. */
    record Declined() implements Written {}

    /** It was applied before. */
    record Before(Answer answer) implements Written {}

    /** It was applied. */
    record Done(Engine.Applied applied, Preparation preparation, Optional<SkillSet> held)
        implements Written {}
  }

  /** Empty where it is not to be applied as it is, and nothing was: why is for others to tell. */
  Optional<Answer> answer() {
    String id = services.ids().next();
    return switch (services.store().write(handle -> written(handle, id))) {
      case Written.Declined _ -> Optional.empty();
      case Written.Before(var answer) -> Optional.of(answer);
      case Written.Done done -> Optional.of(told(done));
    };
  }

  private Written written(Handle handle, String id) throws SQLException {
    var repeats = new Repeats(services);
    Optional<Answer> before = repeats.answer(handle, exchange);
    if (before.isPresent()) {
      return new Written.Before(before.get());
    }
    if (!condition.isNone() && !condition.holds(subject.tag(handle).orElse(null))) {
      return new Written.Declined();
    }
    Optional<Preparation> compared = services.preparer().within(handle, changes);
    if (compared.isEmpty() || !isRight(compared.get())) {
      return new Written.Declined();
    }
    Written.Done done = apply(handle, id, compared.get());
    if (exchange.repeat().isPresent()) {
      repeats.keep(handle, exchange, id, answer(done));
    }
    return done;
  }

  private boolean isRight(Preparation preparation) {
    boolean isClean =
        preparation.problemCount() == 0 || (parameters.skip() && preparation.canSkip());
    Guards guards = services.preparer().guards();
    return isClean && guards.check(preparation.plan(), parameters.allowance()).isEmpty();
  }

  private Written.Done apply(Handle handle, String id, Preparation preparation)
      throws SQLException {
    Order.Companion kept =
        (within, job) ->
            services.keeper().keep(within, exchange, JobAnswer.status(job), job, preparation);
    Order order =
        Order.of(id, exchange.org().org(), mode, preparation, Order.Watch.NONE, kept)
            .by(exchange.author());
    Engine.Applied applied = services.engine().apply(handle, order, records);
    return new Written.Done(applied, preparation, subject.held(handle));
  }

  private Answer told(Written.Done done) {
    services.metrics().ended(done.applied().job().account());
    services.loops().wrote(exchange, done.preparation().plan());
    exchange.kept();
    return answer(done);
  }

  private Answer answer(Written.Done done) {
    boolean minimal = exchange.preferences().minimal();
    List<Result> all = done.applied().results();
    var results = new Results(all.size(), minimal);
    results.made(all);
    return JobAnswer.ended(
        exchange.id(),
        done.applied().job(),
        results.end(),
        done.preparation().notices(),
        done.held(),
        minimal);
  }
}
