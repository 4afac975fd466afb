package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.json.Json;
import dev.skillway.core.execute.Calls;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** The answer to a dry run: what would change. */
public final class PlanAnswer {
  /** So many changes are listed. */
  private static final int MOST = 1_000;

  private PlanAnswer() {}

  /**
   * How much is shown of it.
   *
   * @param whole whether all changes are listed
   * @param named whether agents and skills are named too
   */
  public record Shown(boolean whole, boolean named) {}

  /**
   * What a plan would do.
   *
   * @param refusal why it would not be applied without more leave
   */
  public static Answer of(
      String requestId, Preparation preparation, Optional<Guards.Refusal> refusal, Shown shown) {
    Plan plan = preparation.plan();
    return JsonAnswer.of(
        200,
        json -> {
          json.writeStringField("requestId", requestId);
          json.writeBooleanField("dryRun", true);
          json.writeObjectFieldStart("counts");
          for (Effect effect : Effect.values()) {
            json.writeNumberField(effect.word(), plan.count(effect));
          }
          json.writeEndObject();
          json.writeNumberField("calls", plan.changesNothing() ? 0 : Calls.of(plan).size());
          if (plan.countOfWithheld() > 0) {
            json.writeNumberField("withheld", plan.countOfWithheld());
          }
          changes(json, plan, shown);
          if (refusal.isPresent()) {
            json.writeObjectFieldStart("needs");
            json.writeStringField("removals", removals(refusal.get()));
            json.writeStringField("reason", refusal.get().reason());
            json.writeEndObject();
          }
          Json.problems(json, preparation.problems(), preparation.problemCount());
          Json.noticesOfRequest(json, preparation.notices());
        });
  }

  /** What {@code ?removals=} has to say. */
  public static String removals(Guards.Refusal refusal) {
    return switch (refusal.needed()) {
      case NAMED, IMPLIED -> "allow";
      case ALL -> "all";
    };
  }

  private static void changes(JsonGenerator json, Plan plan, Shown shown) throws IOException {
    json.writeArrayFieldStart("changes");
    long most = shown.whole() ? Long.MAX_VALUE : MOST;
    for (Iterator<Step.Write> all = plan.changes().limit(most).iterator(); all.hasNext(); ) {
      change(json, all.next(), shown);
    }
    json.writeEndArray();
  }

  private static void change(JsonGenerator json, Step.Write write, Shown shown) throws IOException {
    json.writeStartObject();
    if (write.source() == null) {
      json.writeBooleanField("implied", true);
    } else {
      Json.place(json, write.source().item().place());
    }
    json.writeStringField("agent", write.agent().id());
    json.writeStringField("skill", write.skill().id());
    if (shown.named()) {
      json.writeStringField("agentName", write.agent().name());
      json.writeStringField("skillName", write.skill().name());
    }
    json.writeStringField("effect", write.effect().word());
    Json.number(json, "before", write.before());
    Json.number(json, "after", write.after());
    json.writeEndObject();
  }
}
