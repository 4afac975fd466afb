package dev.skillway.core.job;

import dev.skillway.core.execute.Result;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Source;
import dev.skillway.core.stage.JsonText;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outcomes as they stand in a row of the store: JSON, whose fields have their meaning by place. */
final class OutcomeText {
  private static final String NONE = "null";

  /** So many letters most outcomes take. */
  private static final int USUAL = 128;

  private OutcomeText() {}

  /** {@code {"applied":998,"failed":2}}. */
  static String counts(List<Result> results) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    results.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> "\"" + count.getKey().word() + "\":" + count.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** {@code [[sequence,outcome,record,part,agent,skill,before,after,problem]]}. */
  static String changes(List<Result> results) {
    var json = new JsonText(USUAL * results.size());
    json.beginList();
    for (Result result : results) {
      write(json, result);
    }
    json.endList();
    return json.toString();
  }

  private static void write(JsonText json, Result result) {
    json.beginList();
    json.number(result.number());
    json.string(result.outcome().word());
    write(json, result.step().source());
    switch (result.step()) {
      case Step.Write write ->
          write(json, write.agent().id(), write.skill().id(), write.before(), write.after());
      case Step.Refuse refuse -> write(json, refuse.agent(), refuse.skill(), null, null);
      case Step.HoldBack back -> write(json, back.agent().id(), back.skill().id(), null, null);
    }
    json.string(problem(result.problems()));
    json.endList();
  }

  /** Its record, and the part of it where it is not the whole. */
  private static void write(JsonText json, @Nullable Source source) {
    if (source == null) {
      json.literal(NONE);
      json.literal(NONE);
      return;
    }
    json.number(source.record());
    if (source.part() == Origin.WHOLE) {
      json.literal(NONE);
    } else {
      json.number(source.part());
    }
  }

  private static void write(
      JsonText json,
      @Nullable String agent,
      @Nullable String skill,
      @Nullable Proficiency before,
      @Nullable Proficiency after) {
    json.string(agent);
    json.string(skill);
    json.literal(before == null ? NONE : before.stored().toString());
    json.literal(after == null ? NONE : after.stored().toString());
  }

  private static @Nullable String problem(List<Problem> problems) {
    return problems.isEmpty()
        ? null
        : problems.stream()
            .map(problem -> problem.code().word() + ": " + problem.detail())
            .collect(Collectors.joining(" | "));
  }
}
