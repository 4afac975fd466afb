package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A documented key and other words for it.
 *
 * @param others words for it where its value has the type that they ask for
 */
record Synonym(String documented, List<String> others) {
  /** Names that are documented in some item, so that none is noticed. */
  private static final Set<String> DOCUMENTED = Set.of("agent", "skill", "skillId");

  /** Names that are documented for some list; in another case either notice would do. */
  private static final Set<String> DOCUMENTED_LISTS = Set.of("agents", "assignments");

  private static final Set<String> LISTS = Set.of("items", "skills");
  private static final Pattern IN_SKILLS = Pattern.compile("(.*/)?skills/\\d+/id");

  Synonym {
    others = List.copyOf(others);
  }

  /**
   * The words for a member, if its key is a documented one.
   *
   * @param lists whether lists get other names, and not only another spelling
   */
  static Optional<Synonym> of(JsonPointer member, JsonNode value, boolean lists) {
    String key = Edit.lastOf(member);
    boolean renamed = value.isArray() ? lists && !value.isEmpty() : value.isTextual();
    List<String> others =
        switch (key) {
          case "userId" -> List.of("agentId", "user", "agent");
          case "skillId" -> List.of("skill");
          case "id" ->
              IN_SKILLS.matcher(member.toString()).matches()
                  ? List.of("skillId", "skill")
                  : List.of();
          case "operation" -> List.of("op", "action");
          case "proficiency" ->
              List.of("level", "skillLevel", "proficiencyLevel", "rating", "score", "value");
          case "items" -> List.of("updates", "payload", "data", "proficiencies", "users", "agents");
          case "skills" -> List.of("updates", "proficiencies", "assignments");
          default -> List.of();
        };
    boolean known = !others.isEmpty() || key.equals("id");
    boolean fitting = renamed || (key.equals("proficiency") && value.isNumber());
    return known ? Optional.of(new Synonym(key, fitting ? others : List.of())) : Optional.empty();
  }

  /** What a lenient answer notices of it. */
  static Optional<String> notice(String documented, String other) {
    if (other.equals(documented)
        || DOCUMENTED.contains(other)
        || DOCUMENTED_LISTS.contains(plain(other))) {
      return Optional.empty();
    }
    boolean spelling = plain(other).equals(plain(documented));
    return Optional.of(LISTS.contains(documented) && !spelling ? "wrapper-renamed" : "key-renamed");
  }

  /** One of the words, in one of the ways to spell it. */
  String choose(Random random) {
    int choice = random.nextInt(others.size() + 1);
    String word = choice == others.size() ? documented : others.get(choice);
    String words = word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return switch (random.nextInt(6)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      case 2 -> words;
      case 3 -> words.replace('_', '-');
      default -> word;
    };
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
