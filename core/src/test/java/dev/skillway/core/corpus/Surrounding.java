package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Held;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts up to 500 further good items before and after those of the body's list. They add what is not
 * there: further skills of the agent in the path, or of further agents.
 */
final class Surrounding implements Variation {
  private static final int MOST = 500;
  private static final int SKILLS_OF_AN_AGENT = 25;
  private static final int LEVEL = 60;

  @Override
  public boolean fits(Case example, Handling handling) {
    return example.request().body() != null && list(example).isPresent();
  }

  @Override
  public Case vary(Case example, Random random) {
    List<Held> further = further(example, 1 + random.nextInt(MOST));
    int before = random.nextInt(further.size() + 1);
    JsonPointer place = list(example).orElseThrow();
    var edit =
        new Edit() {
          @Override
          public List<Element> elements(JsonPointer list, List<Element> elements) {
            if (!list.equals(place)) {
              return elements;
            }
            var all = new ArrayList<>(items(example, further));
            all.addAll(before, elements);
            return all;
          }
        };
    return example
        .rewritten(new Rewriting(example.body(), edit))
        .withDirectory(extended(example.directory(), further))
        .withAnswers(
            answer ->
                applies(example, answer) ? answer.withAssignments(Set.copyOf(further)) : answer);
  }

  @Override
  public String toString() {
    return "further items";
  }

  /** Where the outermost list stands, if all that its items share is said by the path. */
  private static Optional<JsonPointer> list(Case example) {
    return list(JsonPointer.empty(), example.body())
        .filter(
            list ->
                agentOfThePath(example) != null
                    || !example.body().at(list.matches() ? list : list.head()).has("userId"));
  }

  private static Optional<JsonPointer> list(JsonPointer place, JsonNode node) {
    return node.isArray()
        ? Optional.of(place)
        : node.propertyStream()
            .filter(member -> member.getValue().isContainerNode())
            .flatMap(
                member -> list(place.appendProperty(member.getKey()), member.getValue()).stream())
            .findFirst();
  }

  /** In a replacement with problems the agent is left as a whole. */
  private static boolean applies(Case example, Answer answer) {
    return answer.status() == 200
        || (answer.status() == 207 && example.request().endpoint().mode() == Mode.MERGE);
  }

  private static List<Held> further(Case example, int count) {
    @Nullable String agent = agentOfThePath(example);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                agent == null
                    ? held("further-agent-" + i / SKILLS_OF_AN_AGENT, i % SKILLS_OF_AN_AGENT)
                    : held(agent, i))
        .toList();
  }

  private static Held held(String agent, int skill) {
    return new Held(agent, "further-skill-" + skill, Proficiency.of(LEVEL));
  }

  private static List<Edit.Element> items(Case example, List<Held> further) {
    return further.stream().map(held -> Edit.Element.added(item(example, held))).toList();
  }

  /** In a documented shape of the endpoint. */
  private static ObjectNode item(Case example, Held held) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    if (agentOfThePath(example) != null) {
      return item.put("id", held.skill()).put("proficiency", LEVEL);
    }
    if (!example.request().path().toLowerCase(Locale.ROOT).endsWith("/bulkupdate")) {
      item.put("operation", "assign");
    }
    return item.put("userId", held.agent()).put("skillId", held.skill()).put("proficiency", LEVEL);
  }

  private static @Nullable String agentOfThePath(Case example) {
    return example.request().endpoint().agent();
  }

  private static Content extended(Content directory, List<Held> further) {
    Set<String> there = Set.copyOf(directory.agents().stream().map(Agent::id).toList());
    Stream<Agent> agents =
        further.stream()
            .map(Held::agent)
            .distinct()
            .filter(id -> id.startsWith("further-") && !there.contains(id))
            .map(id -> Agent.of(id, "Name of " + id));
    Stream<Skill> skills =
        further.stream()
            .map(Held::skill)
            .distinct()
            .map(id -> new Skill(id, "Name of " + id, Scale.of(0, 100), SkillState.ACTIVE));
    return new Content(
        Stream.concat(directory.agents().stream(), agents).toList(),
        Stream.concat(directory.skills().stream(), skills).toList());
  }
}
