package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JobAnswer;
import dev.skillway.app.http.answer.Results;
import dev.skillway.app.http.answer.SkillSet;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.app.http.exchange.Preferences;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.execute.Result;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.Order;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Mode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A plan that is applied: the request waits for its end, or goes on as a job. */
final class Work implements Order.Watch, Order.Companion {
  private final Services services;
  private final Exchange exchange;
  private final Mode mode;
  private final Preparation preparation;
  private final Runnable end;
  private final Results results;
  private final Repeats repeats;
  private final CompletableFuture<Job> started = new CompletableFuture<>();

  /** Whoever sets it says what is kept of the request: its end, or that it goes on. */
  private final AtomicBoolean isTold;

  private volatile boolean endIsTold;

  /**
   * @param end is run once, when nothing more is done
   */
  Work(Services services, Exchange exchange, Mode mode, Preparation preparation, Runnable end) {
    this.services = services;
    this.exchange = exchange;
    this.mode = mode;
    this.preparation = preparation;
    this.end = end;
    this.repeats = new Repeats(services);
    // Whoever does not wait is told that it goes on, also where it ends at once.
    this.isTold = new AtomicBoolean(exchange.preferences().async());
    this.results = new Results(preparation.plan().size(), exchange.preferences().minimal());
  }

  /**
   * Applies it.
   *
   * @param held reads what the agent of the path holds then
   */
  Answer answer(boolean isLarge, Supplier<Optional<SkillSet>> held) throws InterruptedException {
    boolean goesOn = false;
    try {
      CompletableFuture<Answer> done = start(services.lanes().compute(isLarge, this::order), held);
      goesOn = true;
      return waitFor(done, exchange.preferences());
    } finally {
      if (!goesOn) {
        end.run();
      }
    }
  }

  private Engine.Ended run(Order order) {
    Engine.Ended ended = services.engine().run(order);
    services.metrics().ended(ended.job().account());
    if (isTold.get()) {
      exchange.kept();
    }
    return ended;
  }

  /** What is committed is answered, also where the set cannot be read any more. */
  private static Optional<SkillSet> read(Supplier<Optional<SkillSet>> held) {
    try {
      return held.get();
    } catch (StoreFailure unread) {
      return Optional.empty();
    }
  }

  private Order order() {
    return Order.of(services.ids().next(), exchange.org().org(), mode, preparation, this, this)
        .by(exchange.author());
  }

  private CompletableFuture<Answer> start(Order order, Supplier<Optional<SkillSet>> held) {
    var done = new CompletableFuture<Answer>();
    services
        .lanes()
        .run(
            "skillway-job-" + order.id(),
            () -> {
              try {
                done.complete(ended(run(order), read(held)));
              } catch (RuntimeException | Error broken) {
                started.completeExceptionally(broken);
                done.completeExceptionally(broken);
              } finally {
                services.underway().end(order.id());
                end.run();
              }
            });
    return done;
  }

  private Answer waitFor(CompletableFuture<Answer> done, Preferences preferences)
      throws InterruptedException {
    if (preferences.async()) {
      return goesOn(done);
    }
    try {
      return done.get(preferences.waits().toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      return goesOn(done);
    } catch (InterruptedException stopped) {
      if (started.isDone() && !started.isCompletedExceptionally()) {
        Thread.currentThread().interrupt();
        return JobAnswer.goingOn(exchange.id(), started.join(), preparation.notices());
      }
      throw stopped;
    } catch (ExecutionException broken) {
      throw Lanes.thrown(broken);
    }
  }

  /** Unless it has just ended, which is told then. */
  private Answer goesOn(CompletableFuture<Answer> done) throws InterruptedException {
    try {
      Job job = started.get();
      if (exchange.preferences().async() || isTold.compareAndSet(false, true)) {
        results.end();
        services.keeper().keep(exchange, 202, job, preparation);
        return repeats.kept(
            exchange, job.id(), JobAnswer.goingOn(exchange.id(), job, preparation.notices()));
      }
      return done.get();
    } catch (ExecutionException broken) {
      throw Lanes.thrown(broken);
    }
  }

  private Answer ended(Engine.Ended ended, Optional<SkillSet> held) {
    Answer answer =
        JobAnswer.ended(
            exchange.id(),
            ended.job(),
            results.end(),
            preparation.notices(),
            held,
            exchange.preferences().minimal());
    return endIsTold ? repeats.kept(exchange, ended.job().id(), answer) : answer;
  }

  @Override
  public void started(Job job) {
    started.complete(job);
  }

  @Override
  public void made(List<Result> made) {
    results.made(made);
  }

  @Override
  public void start(Handle handle, Job started) {
    repeats.begin(handle, exchange, started);
  }

  @Override
  public void write(Handle handle, Job job) throws SQLException {
    if (isTold.compareAndSet(false, true)) {
      endIsTold = true;
      services.keeper().keep(handle, exchange, JobAnswer.status(job), job, preparation);
    }
  }
}
