package dev.skillway.core.correct;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
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
   * @param wishes of which the plan was made: nothing is wrong with them
   * @param mentions agents of whom nothing is wished
   * @return empty where the endpoint cannot say it
   */
  public static Optional<String> of(
      Shape shape, Mode mode, Plan plan, List<Wish> wishes, List<String> mentions) {
    List<Said> writes = said(plan, wishes);
    if (writes.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      if (!new DocumentedBody(json).body(shape, mode, writes, mentions)) {
        return Optional.empty();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(text.toString());
  }

  /** A wish, and what is done about it. */
  private record Said(Wish wish, Step.Write write) {}

  private static List<Said> said(Plan plan, List<Wish> wishes) {
    return plan.numbers()
        .filter(number -> number < wishes.size())
        .<Said>mapToObj(number -> new Said(wishes.get(number), (Step.Write) plan.step(number)))
        .toList();
  }

  private boolean body(Shape shape, Mode mode, List<Said> writes, List<String> mentions)
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
        if (writes.size() != 1 || writes.getFirst().write().after() == null) {
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
  private void list(String list, List<Said> writes, String agent, String skill, boolean operations)
      throws IOException {
    json.writeArrayFieldStart(list);
    for (Said write : writes) {
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

  private void agents(List<Said> writes, List<String> mentions) throws IOException {
    Map<String, List<Said>> byAgent = new LinkedHashMap<>();
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

  private void operation(Said write, boolean always) throws IOException {
    Operation operation = write.wish().operation();
    if (always || operation != Operation.ASSIGN) {
      json.writeStringField("operation", operation.word());
    }
  }

  /** A level that was given by name keeps its name, as the scale spells it. */
  private void proficiency(Said write) throws IOException {
    Proficiency after = write.write().after();
    if (after == null) {
      return;
    }
    Optional<String> name =
        write.wish().level() instanceof Level.Name
            ? write.write().skill().scale().nameOf(after)
            : Optional.empty();
    if (name.isPresent()) {
      json.writeStringField("proficiency", name.get());
    } else {
      json.writeNumberField("proficiency", after.value());
    }
  }

  /** As it was written: an e-mail address stays one. */
  private static String agent(Said write) {
    return Objects.requireNonNullElse(write.wish().written().agent(), write.write().agent().id());
  }

  private static String skill(Said write) {
    return Objects.requireNonNullElse(write.wish().written().skill(), write.write().skill().id());
  }
}
