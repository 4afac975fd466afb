package dev.skillway.core.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.core.export.EntryPerLine;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a directory as {@link DirectoryFile} reads it; what is as by default is left out. */
public final class DirectoryDump {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private DirectoryDump(JsonGenerator json) {
    this.json = json;
  }

  /** Writes it, an agent or skill a line, and leaves {@code out} open. */
  public static void write(Content content, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
      json.setPrettyPrinter(EntryPerLine.printer());
      new DirectoryDump(json).write(content);
    }
  }

  private void write(Content content) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("agents");
    for (Agent agent : content.agents()) {
      agent(agent);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skills");
    for (Skill skill : content.skills()) {
      skill(skill);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void agent(Agent agent) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", agent.id());
    json.writeStringField("name", agent.name());
    text("email", agent.email());
    text("userName", agent.userName());
    text("employeeId", agent.employeeId());
    text("team", agent.team());
    text("state", agent.state() == AgentState.ACTIVE ? null : agent.state().word());
    json.writeEndObject();
  }

  private void skill(Skill skill) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", skill.id());
    json.writeStringField("name", skill.name());
    json.writeObjectFieldStart("scale");
    scale(skill.scale());
    json.writeEndObject();
    text("state", skill.state() == SkillState.ACTIVE ? null : skill.state().word());
    json.writeEndObject();
  }

  private void scale(Scale scale) throws IOException {
    number("min", scale.min());
    number("max", scale.max());
    number("step", scale.step().equals(Proficiency.of(1)) ? null : scale.step());
    text("best", scale.best() == Best.MAX ? null : scale.best().word());
    if (!scale.levels().isEmpty()) {
      json.writeObjectFieldStart("levels");
      for (var level : scale.levels().entrySet()) {
        number(level.getKey(), level.getValue());
      }
      json.writeEndObject();
    }
    number("default", scale.byDefault());
  }

  private void text(String key, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }

  private void number(String key, @Nullable Proficiency number) throws IOException {
    if (number != null) {
      json.writeNumberField(key, number.value());
    }
  }
}
