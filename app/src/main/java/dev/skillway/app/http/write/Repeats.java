package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JobAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Header;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobTable;
import dev.skillway.core.requests.Repeat;
import dev.skillway.core.requests.RepeatTable;
import dev.skillway.core.requests.RepeatTable.Known;
import dev.skillway.core.requests.RepeatTable.Said;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests with an {@code Idempotency-Key}: each takes effect once. What took effect stands in the
 * store with its key, in one transaction; the same request again is answered what was answered
 * before. A refusal is not kept: nothing was done, and the request may be mended.
 */
final class Repeats {
  private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);

  private static final String HEADER = "Idempotency-Key";

  /** With quotes, as the draft has it, or without. */
  private static final Pattern KEY =
      Pattern.compile("\"([\\x20-\\x7E&&[^\"]]{1,255})\"|([\\x21-\\x7E&&[^\"]]{1,255})");

  private final Services services;

  Repeats(Services services) {
    this.services = services;
  }

  /** Somebody else was faster with the same key: the transaction is to come to nothing. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Overtaken(Answer answer) {
      this.answer = answer;
    }

    /** What was answered to the other. */
    Answer answer() {
      return answer;
    }
  }

  /**
   * Looks whether a request has a key, and was answered before. Its body was received.
   *
   * @param org for which it is; empty for none
   * @return what answers it; empty where it is to be done
   */
  Optional<Answer> before(Exchange exchange, String org) throws IOException {
    List<String> headers = exchange.headers(HEADER);
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    Matcher key = KEY.matcher(headers.getFirst().strip());
    if (headers.size() > 1 || !key.matches()) {
      return Optional.of(Answer.Refusal.of(malformed()));
    }
    exchange.mayRepeat(
        new Repeat(
            exchange.signedInCaller().client(),
            org,
            exchange.method() + " " + exchange.target().canonical(),
            Fingerprint.of(key.group(1) == null ? key.group(2) : key.group(1)),
            Fingerprint.of(exchange)));
    return again(exchange);
  }

  private static Problem malformed() {
    return Problem.of(
            Code.REQUEST_MALFORMED,
            Position.header(HEADER),
            "It is one text of up to 255 visible letters, in quotes. A UUID for each change is"
                + " usual.")
        .expected("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
  }

  /** Whether a request that is to be done was answered meanwhile. */
  Optional<Answer> again(Exchange exchange) {
    return exchange.repeat().isEmpty()
        ? Optional.empty()
        : services.store().read(handle -> answer(handle, exchange));
  }

  /** The same, in a transaction of the caller. */
  Optional<Answer> answer(Handle handle, Exchange exchange) {
    Optional<Repeat> repeat = exchange.repeat();
    return repeat.flatMap(
        key ->
            RepeatTable.find(handle, key, services.clock().instant())
                .flatMap(known -> answer(handle, exchange, key, known)));
  }

  private Optional<Answer> answer(Handle handle, Exchange exchange, Repeat repeat, Known known) {
    if (!known.fingerprint().equals(repeat.fingerprint())) {
      return Optional.of(Answer.Refusal.of(reused()));
    }
    Optional<Job> job = Optional.ofNullable(known.job()).flatMap(id -> JobTable.find(handle, id));
    if (job.filter(this::isHalfDone).isPresent()) {
      return Optional.empty();
    }
    return known.said().isPresent()
        ? known.said().map(Repeats::said)
        : job.map(one -> unanswered(exchange, one));
  }

  /** The server ended before it did: the request is done anew, what is so already is unchanged. */
  private boolean isHalfDone(Job job) {
    return job.endedAt() != null
        && !services.underway().has(job.id())
        && job.account().of(Outcome.UNPROCESSED) > 0;
  }

  private static Problem reused() {
    return Problem.of(
        Code.IDEMPOTENCY_KEY_REUSED,
        Position.header(HEADER),
        "This key came with another body or query before. Make a new key for each change.");
  }

  private static Answer said(Said said) {
    List<Header> headers = new ArrayList<>();
    said.headers().forEach((name, value) -> headers.add(new Header(name, value)));
    headers.add(new Header("Idempotency-Replayed", "true"));
    return new Answer.Content(said.status(), said.type(), said.body(), headers);
  }

  /** Its job runs, or ended without an answer, since the server did. */
  private Answer unanswered(Exchange exchange, Job job) {
    return job.endedAt() == null || services.underway().has(job.id())
        ? Answer.Refusal.of(
                Problem.of(
                    Code.IDEMPOTENCY_KEY_BUSY,
                    Position.header(HEADER),
                    "The request with this key is under way, as job %s. Send it again in a while."
                        .formatted(job.id())))
            .with("Retry-After", "5")
        : JobAnswer.goingOn(exchange.id(), job, List.of());
  }

  /** Keeps that a request takes effect. In the transaction in which it does. */
  void begin(Handle handle, Exchange exchange, Job job) {
    exchange
        .repeat()
        .ifPresent(
            repeat -> {
              refuseSecond(handle, exchange);
              RepeatTable.put(handle, repeat, services.clock().instant(), job.id(), null);
              services.underway().begin(job.id());
            });
  }

  /** Keeps what is answered to a request that takes effect, in a transaction of the caller. */
  void keep(Handle handle, Exchange exchange, @Nullable String job, Answer answer) {
    if (exchange.repeat().isPresent() && answer instanceof Answer.Content content) {
      RepeatTable.put(
          handle, exchange.repeat().get(), services.clock().instant(), job, said(content));
    }
  }

  /**
   * The same, unless somebody else was faster.
   *
   * @throws Overtaken when so; then the transaction is to come to nothing
   */
  void keepOnce(Handle handle, Exchange exchange, Answer answer) {
    refuseSecond(handle, exchange);
    keep(handle, exchange, null, answer);
  }

  private void refuseSecond(Handle handle, Exchange exchange) {
    answer(handle, exchange)
        .ifPresent(
            answer -> {
              throw new Overtaken(answer);
            });
  }

  /** Keeps what is answered to a request that took effect. */
  Answer kept(Exchange exchange, String job, Answer answer) {
    if (exchange.repeat().isPresent()) {
      try {
        services
            .store()
            .write(
                handle -> {
                  keep(handle, exchange, job, answer);
                  return answer;
                });
      } catch (StoreFailure full) {
        // What was done is answered all the same; the same request again is told of its job.
        LOG.warn("The answer to {} was not kept: {}", exchange.id(), full.getMessage());
      }
    }
    return answer;
  }

  private static Said said(Answer.Content content) {
    Map<String, String> headers = new LinkedHashMap<>();
    content.headers().forEach(header -> headers.put(header.name(), header.value()));
    return new Said(content.status(), content.type(), headers, content.bytes());
  }
}
