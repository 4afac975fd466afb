package dev.skillway.app.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.Json;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.io.IOException;
import java.util.Map;

/** Agents and skills as JSON, with the names that a directory file has. */
final class CatalogEntries {
  private CatalogEntries() {}

  /** {@code "id", "name", "state"}, and what else is known. */
  static void agent(JsonGenerator json, Agent agent) throws IOException {
    json.writeStringField("id", agent.id());
    json.writeStringField("name", agent.name());
    json.writeStringField("state", agent.state().word());
    Json.text(json, "email", agent.email());
    Json.text(json, "userName", agent.userName());
    Json.text(json, "employeeId", agent.employeeId());
    Json.text(json, "team", agent.team());
  }

  /**
   * {@code "id", "name", "state", "scale": {"min", "max", "step", "best", "levels", "default"}}.
   */
  static void skill(JsonGenerator json, Skill skill) throws IOException {
    json.writeStringField("id", skill.id());
    json.writeStringField("name", skill.name());
    json.writeStringField("state", skill.state().word());
    Scale scale = skill.scale();
    json.writeObjectFieldStart("scale");
    Json.number(json, "min", scale.min());
    Json.number(json, "max", scale.max());
    Json.number(json, "step", scale.step());
    json.writeStringField("best", scale.best().word());
    if (!scale.levels().isEmpty()) {
      json.writeObjectFieldStart("levels");
      for (Map.Entry<String, Proficiency> level : scale.levels().entrySet()) {
        Json.number(json, level.getKey(), level.getValue());
      }
      json.writeEndObject();
    }
    if (scale.byDefault() != null) {
      Json.number(json, "default", scale.byDefault());
    }
    json.writeEndObject();
  }
}
