package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a server would do.
 *
 * @param calls how many it takes
 * @param withheld how many assignments a replacement leaves, since an error may have meant them
 * @param changes in their order
 * @param problems of the changes that would be skipped
 * @param refusal the guard that speaks against it
 */
public record ServerPlan(
    Map<Effect, Long> counts,
    int calls,
    int withheld,
    List<Step.Write> changes,
    List<Problem> problems,
    long problemCount,
    List<Notice> notices,
    Optional<Guards.Refusal> refusal) {

  public ServerPlan {
    counts = Map.copyOf(counts);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /**
   * Reads the answer to a dry run.
   *
   * @param skills of the org, by id
   */
  static ServerPlan of(JsonNode json, String input, Map<String, Skill> skills) {
    Map<Effect, Long> counts = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      counts.put(effect, json.path("counts").path(effect.word()).asLong());
    }
    List<Step.Write> changes =
        StreamSupport.stream(json.path("changes").spliterator(), false)
            .map(change -> write(change, input, skills))
            .toList();
    return new ServerPlan(
        counts,
        json.path("calls").asInt(),
        json.path("withheld").asInt(),
        changes,
        Findings.problems(json, input),
        json.path("errorCount").asLong(),
        Findings.notices(json, input),
        refusal(json.path("needs"), changes));
  }

  private static Step.Write write(JsonNode json, String input, Map<String, Skill> skills) {
    Position position = Findings.position(json, input);
    String agent = json.path("agent").asText();
    String skill = json.path("skill").asText();
    return new Step.Write(
        json.path("implied").asBoolean() ? null : new Source(0, 0, position, position),
        Agent.of(agent, json.path("agentName").asText(agent)),
        Objects.requireNonNull(skills.get(skill), skill),
        Entries.of(Effect.values(), json, "effect"),
        Entries.proficiencyOrNull(json, "before"),
        Entries.proficiencyOrNull(json, "after"));
  }

  private static Optional<Guards.Refusal> refusal(JsonNode needs, List<Step.Write> changes) {
    if (needs.isMissingNode()) {
      return Optional.empty();
    }
    boolean isMass = needs.path("removals").asText().equals("all");
    Guards.Taken taken = () -> removals(changes, isMass);
    return Optional.of(
        new Guards.Refusal(
            isMass ? Allowance.ALL : Allowance.IMPLIED,
            needs.path("reason").asText(),
            taken,
            taken.removals().count()));
  }

  private static Stream<Step.Write> removals(List<Step.Write> changes, boolean isMass) {
    return changes.stream()
        .filter(write -> write.effect() == Effect.REMOVE && (isMass || write.implied()));
  }
}
