package dev.skillway.app.http.exchange;

import dev.skillway.core.access.Caller;
import dev.skillway.core.access.RateLimit;
import dev.skillway.core.audit.Refusals;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what came and what was found wrong with it, so that it can be looked at later. */
public final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  /** What says that nothing can be written now; whoever waited for it waits no second time. */
  private static final Set<Code> STORELESS =
      Set.of(
          Code.STORE_BUSY,
          Code.STORE_NEWER,
          Code.STORE_DAMAGED,
          Code.STORE_UNWRITABLE,
          Code.DISK_FULL);

  /** What a client can cause many times a second without any work of its own. */
  private static final Set<Code> OF_MANY =
      Set.of(
          Code.RATE_LIMITED,
          Code.TOKEN_RATE_LIMITED,
          Code.SCOPE_MISSING,
          Code.BODY_INCOMPLETE,
          Code.BODY_TOO_SLOW);

  /** Of these so many are kept a minute, of each client. */
  private static final int MOST_TOO_OFTEN = 60;

  private final Store store;
  private final InstantSource clock;
  private final Duration kept;
  private final Refusals refusals = new Refusals();
  private final RateLimit tooOften;

  public Keeper(Store store, InstantSource clock) {
    this(store, clock, RequestTable.KEPT);
  }

  /**
   * @param kept how long requests are kept
   */
  Keeper(Store store, InstantSource clock, Duration kept) {
    this.store = store;
    this.clock = clock;
    this.kept = kept;
    this.tooOften = new RateLimit(MOST_TOO_OFTEN, Duration.ofMinutes(1), clock);
  }

  /** Keeps a request that is answered with a job, in the transaction that the caller is in. */
  public void keep(Handle handle, Exchange exchange, int status, Job job, Preparation preparation)
      throws SQLException {
    Plan plan = preparation.plan();
    RequestTable.put(
        handle,
        kept(
            exchange,
            status,
            job.id(),
            plan.problems(),
            plan.problemCount(),
            preparation.notices()),
        plan.allProblems(),
        kept);
  }

  /** Keeps a request that goes on as a job. */
  public void keep(Exchange exchange, int status, Job job, Preparation preparation) {
    try {
      store.write(
          handle -> {
            keep(handle, exchange, status, job, preparation);
            return job;
          });
    } catch (RuntimeException broken) {
      // The job goes on all the same.
      LOG.warn("Request {} was not kept: {}", exchange.id(), broken.getMessage());
    }
    exchange.kept();
  }

  /** Keeps a request that is refused, unless it was kept with more problems than are answered. */
  public void keep(Exchange exchange, Answer.Refusal refusal) {
    boolean isStoreless =
        refusal.problems().stream().map(Problem::code).anyMatch(STORELESS::contains);
    if (!exchange.isKept() && !isStoreless && !isOneOfMany(exchange, refusal)) {
      keep(exchange, refusal, refusal.problems().iterator());
    }
  }

  /** Whoever sends what is refused at once does not fill the store: so many a minute are kept. */
  private boolean isOneOfMany(Exchange exchange, Answer.Refusal refusal) {
    return refusal.problems().stream().map(Problem::code).anyMatch(OF_MANY::contains)
        && !tooOften.take(exchange.caller().map(Caller::client).orElse("")).isWithin();
  }

  /**
   * Keeps a request that is refused.
   *
   * @param problems all of them
   */
  public void keep(Exchange exchange, Answer.Refusal refusal, Iterator<Problem> problems) {
    var request =
        kept(
            exchange,
            refusal.status(),
            null,
            refusal.problems(),
            refusal.count(),
            refusal.notices());
    try {
      store.write(
          handle -> {
            RequestTable.put(handle, request, problems, kept);
            refusals.append(handle, request);
            return request;
          });
    } catch (RuntimeException full) {
      // It is answered all the same.
      LOG.warn("Request {} was not kept: {}", exchange.id(), full.getMessage());
    }
    exchange.kept();
  }

  private KeptRequest kept(
      Exchange exchange,
      int status,
      @Nullable String job,
      List<Problem> problems,
      long count,
      List<Notice> notices) {
    List<Problem> first = problems.subList(0, Math.min(KeptRequest.FIRST, problems.size()));
    return new KeptRequest(
        exchange.id(),
        exchange.began(),
        exchange.caller().map(Caller::client).orElse(null),
        exchange.knownOrg().map(known -> known.org().name()).orElse(null),
        Problem.excerpt(exchange.method()),
        exchange.pathAndQuery(),
        headers(exchange),
        exchange.body().map(Received::size).orElse(0L),
        status,
        job,
        first,
        count,
        notices,
        Duration.between(exchange.began(), clock.instant()));
  }

  private static Map<String, String> headers(Exchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : Collections.list(exchange.request().getHeaderNames())) {
      headers.put(name, String.join(", ", exchange.headers(name)));
    }
    return headers;
  }
}
