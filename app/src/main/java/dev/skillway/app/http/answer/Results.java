package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.Json;
import dev.skillway.core.execute.Result;
import dev.skillway.core.job.Order;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers what became of the changes of a job, as far as its answer tells it. */
public final class Results implements Order.Watch {
  /** Of more changes only those are told of which something else became than was wished. */
  private static final int ALL = 1_000;

  /** Not more are told; all stands with the job. */
  private static final int MOST = 1_000;

  private final boolean all;
  private final List<Result> told = new ArrayList<>();
  private boolean isOver;

  /**
   * @param changes how many there are
   * @param minimal whether what went well is to be left out
   */
  public Results(int changes, boolean minimal) {
    this.all = changes <= ALL && !minimal;
  }

  @Override
  public synchronized void made(List<Result> results) {
    if (!isOver) {
      results.stream().filter(this::isTold).limit(MOST - told.size()).forEach(told::add);
    }
  }

  /** All so far; of what comes later nothing is kept. */
  public synchronized List<Result> end() {
    isOver = true;
    return List.copyOf(told);
  }

  private boolean isTold(Result result) {
    return all
        || switch (result.outcome()) {
          case APPLIED, UNCHANGED -> false;
          case REJECTED, FAILED, UNKNOWN, UNPROCESSED -> true;
        };
  }

  /** One entry of the list of results. */
  static void write(JsonGenerator json, Result result) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", result.number());
    switch (result.step()) {
      case Step.Write write -> {
        if (write.source() == null) {
          json.writeBooleanField("implied", true);
        } else {
          Json.place(json, write.source().item().place());
        }
        json.writeStringField("agent", write.agent().id());
        json.writeStringField("skill", write.skill().id());
        outcome(json, result);
        if (result.outcome() == Outcome.APPLIED || result.outcome() == Outcome.UNCHANGED) {
          Json.number(json, "before", write.before());
          Json.number(json, "after", write.after());
        }
      }
      case Step.Refuse refuse -> {
        Json.place(json, refuse.source().item().place());
        Json.text(json, "agent", refuse.agent());
        Json.text(json, "skill", refuse.skill());
        outcome(json, result);
      }
      case Step.HoldBack back -> {
        Json.place(json, back.source().item().place());
        json.writeStringField("agent", back.agent().id());
        json.writeStringField("skill", back.skill().id());
        outcome(json, result);
      }
    }
    problems(json, result.problems());
    json.writeEndObject();
  }

  private static void outcome(JsonGenerator json, Result result) throws IOException {
    json.writeStringField("outcome", result.outcome().word());
  }

  private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    if (!problems.isEmpty()) {
      json.writeFieldName("problem");
      Json.problem(json, problems.getFirst());
      json.writeArrayFieldStart("problems");
      for (Problem problem : problems) {
        Json.problem(json, problem);
      }
      json.writeEndArray();
    }
  }
}
