package dev.skillway.core.shapes;

import dev.skillway.spi.change.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the words of keys, and how they are written. */
final class Wording {
  /** Names that resemble no word, and hold none. */
  static final List<String> UNKNOWN =
      List.of(
          "wibble",
          "zanzibar",
          "campaign",
          "colour",
          "comment",
          "timezone",
          "x-vendor",
          "createdBy",
          "$schema",
          "Département",
          "fooBarBaz",
          "kwargs",
          "tenancy");

  private final Chance chance;
  private final boolean plain;

  Wording(Chance chance, boolean plain) {
    this.chance = chance;
    this.plain = plain;
  }

  String list(Noun noun) {
    return plain ? noun.documented() : key(chance.one(noun.names()));
  }

  /** A list that holds nothing but ids or names. */
  String references(Noun noun) {
    boolean agents = noun == Noun.AGENTS;
    if (plain || chance.oneIn(2)) {
      return list(agents ? Noun.AGENTS : Noun.SKILLS);
    }
    return key(
        chance.one(agents ? List.of("agent", "user", "employee") : List.of("skill", "competency"))
            + " "
            + chance.oneOf("ids", "uuids", "guids", "ids", "list"));
  }

  String operated(Operation operation, Noun noun) {
    String verb = chance.one(verbs(operation));
    String what =
        switch (noun) {
          case SKILLS -> chance.oneOf("skills", "competencies");
          case AGENTS -> chance.oneOf("users", "agents");
          case CHANGES, LEVELS, AROUND -> "items";
        };
    return key(chance.oneIn(3) ? what + " to " + verb : verb + " " + what);
  }

  String agentNoun() {
    return key(chance.oneOf("agent", "user", "agent", "user", "employee", "representative"));
  }

  String skillNoun() {
    return key(chance.oneOf("skill", "skill", "competency"));
  }

  String agentId() {
    return plain
        ? "userId"
        : key(
            chance.oneOf(
                "user id",
                "agent id",
                "user id",
                "employee id",
                "representative id",
                "user uuid",
                "agent guid",
                "external id",
                "the agent id"));
  }

  String skillId() {
    return plain
        ? "skillId"
        : key(
            chance.oneOf(
                "skill id",
                "skill id",
                "competency id",
                "skill uuid",
                "skill guid",
                "routing skill id"));
  }

  String level() {
    return plain
        ? "proficiency"
        : key(
            chance.oneOf("", "", "skill ", "agent skill ", "new ", "user skill ", "proficiency ")
                + chance.oneOf("proficiency", "level", "rating", "score", "value", "level"));
  }

  String operation() {
    return plain
        ? "operation"
        : key(
            chance.oneOf(
                "operation",
                "operation",
                "op",
                "action",
                "skill action",
                "bulk operation",
                "user op"));
  }

  /** The same words, written in one of the ways in which people write keys. */
  String key(String words) {
    List<String> all = List.of(words.split(" "));
    return switch (plain ? 0 : chance.between(0, 11)) {
      case 5 -> pascal(all.stream());
      case 6 -> String.join("_", all);
      case 7 -> String.join("-", all);
      case 8 -> String.join("_", all).toUpperCase(Locale.ROOT);
      case 9 -> String.join("", all);
      case 10 -> String.join("", all).toUpperCase(Locale.ROOT);
      case 11 ->
          chance.oneOf(words, all.stream().map(Wording::upper).collect(Collectors.joining(" ")));
      default -> all.getFirst() + pascal(all.stream().skip(1));
    };
  }

  private static String pascal(Stream<String> words) {
    return words.map(Wording::upper).collect(Collectors.joining());
  }

  private static String upper(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static List<String> verbs(Operation operation) {
    return switch (operation) {
      case ASSIGN -> List.of("assign", "add", "set", "upsert");
      case CREATE -> List.of("create", "insert");
      case UPDATE -> List.of("update", "modify", "change");
      case REMOVE -> List.of("remove", "delete", "unassign");
    };
  }
}
