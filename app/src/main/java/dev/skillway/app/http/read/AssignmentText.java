package dev.skillway.app.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.json.Json;
import dev.skillway.core.directory.Held;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of assignments as text. */
final class AssignmentText {
  private static final List<String> COLUMNS = List.of("agent", "skill", "proficiency");
  private static final List<String> NAMED =
      List.of("agent", "skill", "proficiency", "agentName", "skillName");

  private final KnownOrg org;
  private final List<Held> held;
  private final Optional<String> next;
  private final boolean named;

  /**
   * @param next the cursor of the next page
   */
  AssignmentText(Exchange exchange, List<Held> held, Optional<String> next) {
    this.org = exchange.org();
    this.held = List.copyOf(held);
    this.next = next;
    this.named = exchange.target().parameter("expand").filter("names"::equals).isPresent();
  }

  /** In one of the types that are offered. */
  Answer answer(String type) throws IOException {
    return switch (type) {
      case MediaTypes.CSV -> content(type, csv());
      case MediaTypes.NDJSON -> content(type, lines());
      default -> JsonAnswer.of(200, this::json);
    };
  }

  private static Answer content(String type, byte[] bytes) {
    return new Answer.Content(200, type, bytes, List.of());
  }

  private void json(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("assignments");
    for (Held one : held) {
      entry(json, one);
    }
    json.writeEndArray();
    Json.text(json, "next", next.orElse(null));
  }

  private byte[] lines() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      for (Held one : held) {
        entry(json, one);
        json.writeRaw('\n');
      }
    }
    return bytes.toByteArray();
  }

  private void entry(JsonGenerator json, Held one) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent", one.agent());
    json.writeStringField("skill", one.skill());
    Json.number(json, "proficiency", one.proficiency());
    if (named) {
      Json.text(json, "agentName", agentName(one));
      Json.text(json, "skillName", skillName(one));
    }
    json.writeEndObject();
  }

  private byte[] csv() throws IOException {
    var text = new StringWriter();
    try (var rows = new CsvRows(text, named ? NAMED : COLUMNS)) {
      for (Held one : held) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(one.agent());
        values.add(one.skill());
        values.add(one.proficiency().toString());
        if (named) {
          values.add(agentName(one));
          values.add(skillName(one));
        }
        rows.write(values);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable String agentName(Held one) {
    Agent agent = org.agentById().get(one.agent());
    return agent == null ? null : agent.name();
  }

  private @Nullable String skillName(Held one) {
    Skill skill = org.skillById().get(one.skill());
    return skill == null ? null : skill.name();
  }
}
