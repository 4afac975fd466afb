package dev.skillway.app.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.JobJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.access.Caller;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobTable;
import dev.skillway.core.job.OutcomeRow;
import dev.skillway.core.job.OutcomeTable;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads jobs of the caller's orgs, and what became of their changes. */
public final class JobReads {
  private final Services services;

  public JobReads(Services services) {
    this.services = services;
  }

  /** {@code {"jobs": […], "next"}}, the newest first. */
  public Handler list() {
    return exchange -> {
      String about = "jobs of " + String.join(" ", exchange.signedInCaller().orgs());
      return switch (Pages.of(exchange, about, "\\d{1,18}")) {
        case Pages.Asked.Wrong(var answer) -> answer;
        case Pages.Asked.Right(var page) -> {
          long before = page.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(page.after());
          List<Job> jobs =
              services.read(
                  handle ->
                      JobTable.list(handle, orgs(handle, exchange), before, page.limit() + 1));
          yield Pages.json(
              exchange, page, "jobs", jobs, job -> String.valueOf(job.key()), JobJson::members);
        }
      };
    };
  }

  /** {@code ?org=} asks for one of the caller's. */
  private static List<Long> orgs(Handle handle, Exchange exchange) {
    Caller caller = exchange.signedInCaller();
    List<String> asked = exchange.target().query().getOrDefault("org", caller.orgs());
    return asked.stream()
        .filter(caller.orgs()::contains)
        .flatMap(name -> Orgs.find(handle, name).map(Org::key).stream())
        .toList();
  }

  /** One job. */
  public Handler one() {
    return exchange ->
        find(exchange)
            .<Answer>map(job -> JsonAnswer.of(200, json -> JobJson.members(json, job)))
            .orElseGet(() -> unknown(exchange));
  }

  /**
   * {@code {"results": [{"index", "agent", "skill", "outcome", "before", "after", "problem"}]}}.
   */
  public Handler results() {
    return exchange -> {
      Optional<Job> job = find(exchange);
      return job.isEmpty() ? unknown(exchange) : results(exchange, job.get());
    };
  }

  private Answer results(Exchange exchange, Job job) throws InterruptedException {
    Set<Outcome> wanted = EnumSet.noneOf(Outcome.class);
    for (String word : exchange.target().query().getOrDefault("outcome", List.of())) {
      Optional<Outcome> outcome =
          Stream.of(Outcome.values()).filter(one -> one.word().equals(word)).findFirst();
      if (outcome.isEmpty()) {
        return noOutcome(word);
      }
      wanted.add(outcome.get());
    }
    return switch (Pages.of(exchange, "results of " + job.id() + wanted, "\\d{1,18}")) {
      case Pages.Asked.Wrong(var answer) -> answer;
      case Pages.Asked.Right(var page) -> {
        long after = page.after().isEmpty() ? -1 : Long.parseLong(page.after());
        List<OutcomeTable.Placed> rows =
            services.read(
                handle -> OutcomeTable.page(handle, job, wanted, after, page.limit() + 1));
        yield Pages.json(
            exchange,
            page,
            "results",
            rows,
            row -> String.valueOf(row.position()),
            JobReads::result);
      }
    };
  }

  private static Answer noOutcome(String word) {
    List<String> words = Stream.of(Outcome.values()).map(Outcome::word).toList();
    return Answer.Refusal.of(
        Problem.of(
                Code.PARAMETER_INVALID,
                Position.parameter("outcome"),
                "'%s' is none of %s.".formatted(Problem.excerpt(word), String.join(", ", words)))
            .received(word)
            .expected("one of " + String.join(", ", words))
            .suggestion(Nearest.of(words).find(word).orElse(null)));
  }

  private static void result(JsonGenerator json, OutcomeTable.Placed placed) throws IOException {
    OutcomeRow row = placed.row();
    json.writeNumberField("index", placed.sequence());
    if (row.record() == null) {
      json.writeBooleanField("implied", true);
    } else {
      json.writeNumberField("record", row.record());
    }
    Json.text(json, "agent", row.agent());
    Json.text(json, "skill", row.skill());
    json.writeStringField("outcome", row.outcome().word());
    level(json, "before", row.before());
    level(json, "after", row.after());
    Json.text(json, "problem", row.problem());
  }

  private static void level(JsonGenerator json, String name, @Nullable String level)
      throws IOException {
    json.writeFieldName(name);
    if (level == null) {
      json.writeNull();
    } else {
      json.writeNumber(level);
    }
  }

  /** A job of another's org is as if it were not there. */
  private Optional<Job> find(Exchange exchange) throws InterruptedException {
    String id = exchange.path("jobId").orElseThrow();
    return services
        .read(handle -> JobTable.find(handle, id))
        .filter(job -> exchange.signedInCaller().orgs().contains(job.org().name()));
  }

  private static Answer unknown(Exchange exchange) {
    String id = exchange.path("jobId").orElseThrow();
    return Answer.Refusal.of(
        Problem.of(
                Code.JOB_UNKNOWN,
                Position.parameter("jobId"),
                "There is no job '%s'. GET /v1/jobs lists them.".formatted(Problem.excerpt(id)))
            .received(id));
  }
}
