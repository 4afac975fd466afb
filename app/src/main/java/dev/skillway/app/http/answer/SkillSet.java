package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.Json;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What one agent holds, in the org's order of skills.
 *
 * @param version of the agent's skills, another one after every change
 */
public record SkillSet(Map<Skill, Proficiency> held, long version) {

  /** What an agent holds now. */
  public static SkillSet read(Handle handle, KnownOrg org, Agent agent) {
    var read = new Directory(org.org()).read(handle, List.of(agent.id()));
    return of(org, read.getOrDefault(agent.id(), new AgentSkills(agent.id(), Map.of(), 0)));
  }

  private static SkillSet of(KnownOrg org, AgentSkills agent) {
    Map<Skill, Proficiency> held = new LinkedHashMap<>();
    for (Skill skill : org.skillById().values()) {
      Proficiency proficiency = agent.skills().get(skill.id());
      if (proficiency != null) {
        held.put(skill, proficiency);
      }
    }
    return new SkillSet(held, agent.version());
  }

  /** {@code "skills": [{"id", "name", "proficiency"}]}. */
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("skills");
    for (var entry : held.entrySet()) {
      json.writeStartObject();
      one(json, entry.getKey(), entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@code "id", "name", "proficiency"}. */
  public static void one(JsonGenerator json, Skill skill, Proficiency proficiency)
      throws IOException {
    json.writeStringField("id", skill.id());
    json.writeStringField("name", skill.name());
    Json.number(json, "proficiency", proficiency);
  }
}
