package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Skill;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says who, what, how well and what is to be done, each as a member. */
final class Fields {
  private final Chance chance;
  private final Wording words;
  private final boolean plain;

  Fields(Chance chance, Wording words, boolean plain) {
    this.chance = chance;
    this.words = words;
    this.plain = plain;
  }

  /**
   * Who.
   *
   * @param bare whether id and name can only mean an agent there
   */
  Member agent(Agent agent, boolean bare) {
    if (plain) {
      return said(words.agentId(), new Text(agent.id()), Sense.AGENT);
    }
    return switch (chance.between(bare ? 0 : 2, 9)) {
      case 0 -> said(words.key(chance.oneOf("id", "uuid")), id(agent.id()), Sense.AGENT);
      case 1 -> said(words.key("name"), new Text(agent.name()), Sense.AGENT);
      case 2 -> said(words.agentNoun(), reference(agent), Sense.AGENT);
      case 3 -> said(words.key(mailWord()), mail(agent), Sense.AGENT);
      case 4 -> said(words.key(nameWord()), new Text(agent.name()), Sense.AGENT);
      case 5 -> around(words.agentNoun(), agent(agent, true));
      default -> said(words.agentId(), id(agent.id()), Sense.AGENT);
    };
  }

  /** What. */
  Member skill(Skill skill, boolean bare) {
    if (plain) {
      return said(words.skillId(), new Text(skill.id()), Sense.SKILL);
    }
    return switch (chance.between(bare ? 0 : 2, 9)) {
      case 0 -> said(words.key(chance.oneOf("id", "uuid")), id(skill.id()), Sense.SKILL);
      case 1 -> said(words.key("name"), new Text(skill.name()), Sense.SKILL);
      case 2, 3 -> said(words.skillNoun(), reference(skill), Sense.SKILL);
      case 4 -> said(words.key("skill name"), new Text(skill.name()), Sense.SKILL);
      case 5 -> around(words.skillNoun(), skill(skill, true));
      default -> said(words.skillId(), id(skill.id()), Sense.SKILL);
    };
  }

  Member level(int level) {
    return said(words.level(), levelValue(level), Sense.LEVEL);
  }

  Member operation(Operation operation) {
    if (plain) {
      return said("operation", new Text(operation.word()), Sense.OPERATION);
    }
    if (operation == Operation.REMOVE && chance.oneIn(4)) {
      return said(words.key("remove"), new Literal("true"), Sense.NOTHING);
    }
    return said(
        words.operation(), new Text(cased(chance.one(Wording.verbs(operation)))), Sense.OPERATION);
  }

  Json levelValue(int level) {
    List<String> names =
        Org.LEVELS.entrySet().stream()
            .filter(named -> named.getValue() == level)
            .map(Map.Entry::getKey)
            .toList();
    if (!plain && !names.isEmpty() && chance.oneIn(3)) {
      return new Text(cased(names.getFirst()));
    }
    return new Literal(level + (!plain && chance.oneIn(6) ? chance.oneOf(".0", ".00") : ""));
  }

  /** An agent in a list of agents, or as the key of a map. */
  Json reference(Agent agent) {
    return plain
        ? new Text(agent.id())
        : chance.oneOf(id(agent.id()), id(agent.id()), mail(agent), new Text(agent.name()));
  }

  Json reference(Skill skill) {
    return plain
        ? new Text(skill.id())
        : chance.oneOf(id(skill.id()), id(skill.id()), new Text(skill.name()));
  }

  static String keyOf(Json reference) {
    return switch (reference) {
      case Text(var text) -> text;
      case Literal(var literal) -> literal;
      case Obj _, Json.Arr _ -> throw new IllegalArgumentException("no key: " + reference);
    };
  }

  private Json id(String id) {
    return !plain && Org.isNumber(id) && chance.oneIn(2) ? new Literal(id) : new Text(id);
  }

  private static Json mail(Agent agent) {
    return new Text(Objects.requireNonNull(agent.email()));
  }

  private String mailWord() {
    return chance.oneOf("email", "email", "user email", "agent mail", "login", "user login");
  }

  private String nameWord() {
    return chance.oneOf("agent name", "user name", "employee name", "agent display name");
  }

  private static Member said(String key, Json value, Sense sense) {
    return new Member(key, value, sense);
  }

  private static Member around(String key, Member inner) {
    return new Member(key, Obj.of(List.of(inner)), Sense.AROUND);
  }

  private String cased(String word) {
    return chance.oneOf(
        word,
        word.toLowerCase(Locale.ROOT),
        word.toUpperCase(Locale.ROOT),
        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
  }
}
