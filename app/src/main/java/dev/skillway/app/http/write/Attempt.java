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

  private record Done(Engine.Applied applied, Preparation preparation, Optional<SkillSet> held) {}

  /** Empty where it is not to be applied as it is, and nothing was: why is for others to tell. */
  Optional<Answer> answer() {
    String id = services.ids().next();
    return services.store().write(handle -> written(handle, id)).map(this::answer);
  }

  private Optional<Done> written(Handle handle, String id) throws SQLException {
    if (!condition.isNone() && !condition.holds(subject.tag(handle).orElse(null))) {
      return Optional.empty();
    }
    Optional<Preparation> compared = services.preparer().within(handle, changes);
    return compared.isPresent() && isRight(compared.get())
        ? Optional.of(apply(handle, id, compared.get()))
        : Optional.empty();
  }

  private boolean isRight(Preparation preparation) {
    boolean isClean =
        preparation.problemCount() == 0 || (parameters.skip() && preparation.canSkip());
    return isClean && Guards.DEFAULT.check(preparation.plan(), parameters.allowance()).isEmpty();
  }

  private Done apply(Handle handle, String id, Preparation preparation) throws SQLException {
    Order.Companion kept =
        (within, job) ->
            services.keeper().keep(within, exchange, JobAnswer.status(job), job, preparation);
    Order order =
        Order.of(id, exchange.org().org(), mode, preparation, Order.Watch.NONE, kept)
            .by(exchange.author());
    Engine.Applied applied = services.engine().apply(handle, order, records);
    return new Done(applied, preparation, subject.held(handle));
  }

  private Answer answer(Done done) {
    services.metrics().ended(done.applied().job().account());
    exchange.kept();
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
