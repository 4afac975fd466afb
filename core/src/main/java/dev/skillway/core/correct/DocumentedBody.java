package dev.skillway.core.correct;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes changes in the documented shape of an endpoint, which strict handling takes too. */
public final class DocumentedBody {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private DocumentedBody(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The body that asks for what a plan does.
   *
   * @param resolution of which the plan was made
   * @return empty where the endpoint cannot say it
   */
  public static Optional<String> of(Shape shape, Mode mode, Plan plan, Resolution resolution) {
    List<Step.Write> writes = plan.writes().filter(write -> !write.implied()).toList();
    if (writes.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      if (!new DocumentedBody(json).body(shape, mode, writes, mentions(resolution))) {
        return Optional.empty();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(text.toString());
  }

  /** Agents of whom nothing is wished. */
  private static List<String> mentions(Resolution resolution) {
    return resolution.statements().stream()
        .<String>mapMulti(
            (statement, agents) -> {
              if (statement instanceof Resolved.Named(var mention)) {
                agents.accept(mention.agent());
              }
            })
        .toList();
  }

  private boolean body(Shape shape, Mode mode, List<Step.Write> writes, List<String> mentions)
      throws IOException {
    switch (shape) {
      case BATCH -> list("items", writes, "userId", "skillId", true);
      case BULK_UPDATE -> list("items", writes, "userId", "skillId", false);
      case SET -> list("skills", writes, "", "id", false);
      case CHANGES -> list("changes", writes, "agent", "skill", false);
      case AGENTS -> agents(writes, mentions);
      case ANY -> {
        if (mode == Mode.REPLACE) {
          agents(writes, mentions);
        } else {
          list("changes", writes, "agent", "skill", false);
        }
      }
      case ONE -> {
        if (writes.size() != 1 || writes.getFirst().after() == null) {
          return false;
        }
        proficiency(writes.getFirst());
      }
    }
    return true;
  }

  /**
   * A list of changes.
   *
   * @param agent the name of the agent's field; empty where the path names the agent
   */
  private void list(
      String list, List<Step.Write> writes, String agent, String skill, boolean operations)
      throws IOException {
    json.writeArrayFieldStart(list);
    for (Step.Write write : writes) {
      json.writeStartObject();
      operation(write, operations);
      if (!agent.isEmpty()) {
        json.writeStringField(agent, agent(write));
      }
      json.writeStringField(skill, skill(write));
      proficiency(write);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void agents(List<Step.Write> writes, List<String> mentions) throws IOException {
    Map<String, List<Step.Write>> byAgent = new LinkedHashMap<>();
    writes.forEach(
        write -> byAgent.computeIfAbsent(agent(write), _ -> new ArrayList<>()).add(write));
    mentions.forEach(agent -> byAgent.putIfAbsent(agent, List.of()));
    json.writeArrayFieldStart("agents");
    for (var entry : byAgent.entrySet()) {
      json.writeStartObject();
      json.writeStringField("agent", entry.getKey());
      list("skills", entry.getValue(), "", "skill", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void operation(Step.Write write, boolean always) throws IOException {
    Operation operation = wish(write).operation();
    if (always || operation != Operation.ASSIGN) {
      json.writeStringField("operation", operation.word());
    }
  }

  /** A level that was given by name keeps its name, as the scale spells it. */
  private void proficiency(Step.Write write) throws IOException {
    Proficiency after = write.after();
    if (after == null) {
      return;
    }
    Optional<String> name =
        wish(write).level() instanceof Level.Name
            ? write.skill().scale().nameOf(after)
            : Optional.empty();
    if (name.isPresent()) {
      json.writeStringField("proficiency", name.get());
    } else {
      json.writeNumberField("proficiency", after.value());
    }
  }

  /** As it was written: an e-mail address stays one. */
  private static String agent(Step.Write write) {
    return Objects.requireNonNullElse(wish(write).written().agent(), write.agent().id());
  }

  private static String skill(Step.Write write) {
    return Objects.requireNonNullElse(wish(write).written().skill(), write.skill().id());
  }

  private static Wish wish(Step.Write write) {
    return Objects.requireNonNull(write.wish());
  }
}
