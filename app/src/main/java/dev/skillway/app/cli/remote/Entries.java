package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientWish;
import dev.skillway.core.job.Account;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobInput;
import dev.skillway.core.job.JobState;
import dev.skillway.core.job.OutcomeRow;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import dev.skillway.spi.change.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the API lists: the inverse of how the server writes it. */
final class Entries {
  private Entries() {}

  /** A job, without a row in any store of this machine. */
  static Job job(JsonNode json) {
    List<JobInput> inputs = new ArrayList<>();
    json.path("inputs").forEach(name -> inputs.add(new JobInput(name.asText(), "")));
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, json.path("counts").path(outcome.word()).asLong());
    }
    String endedAt = Findings.text(json, "endedAt");
    return new Job(
        0,
        json.path("jobId").asText(),
        new Org(0, json.path("org").asText()),
        of(JobState.values(), json, "state"),
        of(Mode.values(), json, "mode"),
        inputs,
        Instant.parse(json.path("startedAt").asText()),
        endedAt == null ? null : Instant.parse(endedAt),
        new Account(counts));
  }

  static OutcomeRow outcome(JsonNode json) {
    return new OutcomeRow(
        json.has("record") ? json.path("record").asInt() : null,
        null,
        Findings.text(json, "agent"),
        Findings.text(json, "skill"),
        of(Outcome.values(), json, "outcome"),
        number(json, "before"),
        number(json, "after"),
        Findings.text(json, "problem"));
  }

  static Skill skill(JsonNode json) {
    JsonNode scale = json.path("scale");
    Map<String, Proficiency> levels = new LinkedHashMap<>();
    scale
        .path("levels")
        .properties()
        .forEach(level -> levels.put(level.getKey(), proficiency(level.getValue())));
    return new Skill(
        json.path("id").asText(),
        json.path("name").asText(),
        new Scale(
            proficiency(scale.path("min")),
            proficiency(scale.path("max")),
            proficiency(scale.path("step")),
            of(Best.values(), scale, "best"),
            levels,
            scale.has("default") ? proficiency(scale.path("default")) : null),
        of(SkillState.values(), json, "state"));
  }

  static KeptRequest request(JsonNode json) {
    Map<String, String> headers = new LinkedHashMap<>();
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new KeptRequest(
        json.path("requestId").asText(),
        Instant.parse(json.path("at").asText()),
        Findings.text(json, "client"),
        Findings.text(json, "org"),
        json.path("method").asText(),
        json.path("path").asText(),
        headers,
        json.path("bytes").asLong(),
        json.path("status").asInt(),
        Findings.text(json, "jobId"),
        Findings.problems(json, ""),
        json.path("errorCount").asLong(),
        Findings.notices(json, ""),
        Duration.ofMillis(json.path("tookMillis").asLong()));
  }

  static Client client(JsonNode json) {
    String revokedAt = Findings.text(json, "revokedAt");
    return new Client(
        json.path("id").asText(),
        json.path("name").asText(),
        texts(json.path("orgs")),
        texts(json.path("scopes")),
        Instant.parse(json.path("createdAt").asText()),
        revokedAt == null ? null : Instant.parse(revokedAt));
  }

  /** As {@code POST /v1/clients} takes it. */
  static JsonNode wish(ClientWish wish) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", wish.name());
    if (wish.orgs() != null) {
      wish.orgs().forEach(json.putArray("orgs")::add);
    }
    wish.scopes().forEach(json.putArray("scopes")::add);
    return json;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  static Proficiency proficiency(JsonNode number) {
    return Proficiency.of(number.decimalValue());
  }

  static @Nullable Proficiency proficiencyOrNull(JsonNode json, String name) {
    return json.path(name).isNumber() ? proficiency(json.path(name)) : null;
  }

  private static @Nullable String number(JsonNode json, String name) {
    JsonNode number = json.path(name);
    return number.isNumber() ? number.decimalValue().toPlainString() : null;
  }

  /** The constant whose word stands there. */
  static <T extends Enum<T>> T of(T[] values, JsonNode json, String name) {
    String word = json.path(name).asText();
    return Stream.of(values)
        .filter(value -> Words.of(value).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("%s '%s' is not known".formatted(name, word)));
  }
}
