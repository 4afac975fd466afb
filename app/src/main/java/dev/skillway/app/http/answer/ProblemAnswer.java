package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Answer.Refusal;
import dev.skillway.app.http.exchange.Corrected;
import dev.skillway.app.json.Json;
import dev.skillway.core.plan.Step;
import dev.skillway.core.requests.Masking;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.List;

/**
 * A refusal as RFC 9457 has it. What a person needs first comes first: many clients show but the
 * beginning of a body.
 */
public final class ProblemAnswer {
  public static final String TYPE = "application/problem+json";

  /** Stands for the code where problems bear several. */
  public static final String SEVERAL = "several";

  /** So much of what would be taken away is listed. */
  private static final int MOST_REMOVALS = 1_000;

  private ProblemAnswer() {}

  /**
   * Writes a refusal.
   *
   * @param requestId of the request that is refused
   */
  public static Answer.Content of(Refusal refusal, String requestId) {
    return new Answer.Content(
        refusal.status(),
        TYPE,
        JsonAnswer.bytes(json -> members(json, refusal, requestId)),
        refusal.headers());
  }

  /**
   * What the kind of a problem is called.
   *
   * @param kind a code's word, or {@link #SEVERAL}
   */
  public static String title(String kind) {
    return Brief.title(kind);
  }

  private static void members(JsonGenerator json, Refusal refusal, String requestId)
      throws IOException {
    String kind = kind(refusal);
    json.writeStringField("detail", Masking.text(Brief.of(refusal.problems(), refusal.count())));
    json.writeNumberField("status", refusal.status());
    json.writeStringField("requestId", requestId);
    json.writeStringField("type", "/problems/" + kind);
    json.writeStringField("title", Brief.title(kind));
    json.writeStringField("instance", "/v1/requests/" + requestId);
    Json.problems(json, refusal.problems(), refusal.count());
    Json.noticesOfRequest(json, refusal.notices());
    if (refusal.corrected().isPresent()) {
      corrected(json, refusal.corrected().get());
    }
    if (!refusal.removals().isEmpty()) {
      removals(json, refusal.removals());
    }
  }

  /** The one code of all problems. */
  private static String kind(Refusal refusal) {
    List<Code> codes = refusal.problems().stream().map(Problem::code).distinct().toList();
    return codes.size() == 1 ? codes.getFirst().word() : SEVERAL;
  }

  private static void corrected(JsonGenerator json, Corrected corrected) throws IOException {
    json.writeObjectFieldStart("corrected");
    json.writeStringField("method", corrected.method());
    json.writeStringField("path", corrected.path());
    if (corrected.body() != null) {
      json.writeFieldName("body");
      json.writeRawValue(corrected.body());
    }
    json.writeEndObject();
  }

  private static void removals(JsonGenerator json, List<Step.Write> removals) throws IOException {
    json.writeArrayFieldStart("wouldRemove");
    for (Step.Write write : removals.subList(0, Math.min(MOST_REMOVALS, removals.size()))) {
      json.writeStartObject();
      json.writeStringField("agent", write.agent().id());
      json.writeStringField("skill", write.skill().id());
      Json.number(json, "proficiency", write.before());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
