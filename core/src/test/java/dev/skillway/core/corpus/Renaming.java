package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.skillway.core.directory.Content;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Skill;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Calls every agent and skill of the directory otherwise, in names of the same kind: a digit for a
 * digit, a letter for a letter. Ids that nobody has stay as they are, and nobody gets them.
 */
final class Renaming implements Variation {
  @Override
  public boolean fits(Case example, Handling handling) {
    return true;
  }

  @Override
  public Case vary(Case example, Random random) {
    return new Names(example, random).renamed(example);
  }

  @Override
  public String toString() {
    return "other ids";
  }

  private static final class Names implements Edit {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Random random;

    Names(Case example, Random random) {
      this.random = random;
      taken.addAll(Tokens.in(example.request().path()));
      taken.addAll(Tokens.in(example.request().text()));
      example.directory().agents().forEach(agent -> taken.add(agent.id()));
      example.directory().skills().forEach(skill -> taken.add(skill.id()));
      for (Agent agent : example.directory().agents()) {
        add(agent.id(), agent.name());
      }
      for (Skill skill : example.directory().skills()) {
        add(skill.id(), skill.name());
      }
    }

    Case renamed(Case example) {
      Request request = example.request();
      Case moved =
          request.body() == null
              ? example.withRequest(
                  request.withText(Tokens.replace(request.text(), this::otherwise)))
              : example.rewritten(new Rewriting(request.body(), this));
      return moved
          .withRequest(moved.request().withPath(Tokens.replace(request.path(), this::otherwise)))
          .withDirectory(renamed(example.directory()))
          .withBefore(
              example.before().stream().map(held -> Answer.renamed(held, this::otherwise)).toList())
          .withAnswers(answer -> answer.renamed(this::otherwise));
    }

    @Override
    public String key(JsonPointer member, JsonNode value) {
      return otherwise(Edit.lastOf(member));
    }

    @Override
    public JsonNode value(JsonPointer place, JsonNode value) {
      String text = value.asText();
      if (!names.containsKey(text)) {
        return value;
      }
      return value.isTextual()
          ? TextNode.valueOf(otherwise(text))
          : LongNode.valueOf(Long.parseLong(otherwise(text)));
    }

    private Content renamed(Content directory) {
      return new Content(
          directory.agents().stream().map(this::renamed).toList(),
          directory.skills().stream()
              .map(
                  skill ->
                      new Skill(
                          otherwise(skill.id()),
                          otherwise(skill.name()),
                          skill.scale(),
                          skill.state()))
              .toList());
    }

    private Agent renamed(Agent agent) {
      return new Agent(
          otherwise(agent.id()),
          otherwise(agent.name()),
          agent.email(),
          agent.userName(),
          agent.employeeId(),
          agent.team(),
          agent.state());
    }

    private void add(String... ofOne) {
      for (String name : ofOne) {
        names.computeIfAbsent(name, this::fresh);
      }
    }

    private String otherwise(String name) {
      return names.getOrDefault(name, name);
    }

    private String fresh(String name) {
      String fresh;
      do {
        fresh =
            name.codePoints()
                .map(this::ofTheSameKind)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
      } while (!taken.add(fresh));
      return fresh;
    }

    /** No zero, so that a number keeps its length. */
    private int ofTheSameKind(int character) {
      if (Character.isDigit(character)) {
        return '1' + random.nextInt(9);
      }
      if (Character.isUpperCase(character)) {
        return 'A' + random.nextInt(26);
      }
      return Character.isLetter(character) ? 'a' + random.nextInt(26) : character;
    }
  }
}
