package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Wordlist;
import dev.skillway.core.intake.csv.Meaning.By;
import dev.skillway.core.intake.csv.Meaning.Part;
import dev.skillway.core.nearest.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of {@code vocabulary.txt} mean as the name of a column. */
final class Vocabulary {
  private static final String SPELLED = "names that are held against misspelt ones";
  private static final Set<String> FILLERS = Set.of("filler");
  private static final int LONGEST = 60;

  private static final Map<String, String> KINDS = kinds();
  private static final Nearest NAMES =
      Nearest.of(
          Objects.requireNonNull(Wordlist.kinds().get(SPELLED)).stream()
              .filter(name -> isField(meaning(name).part()))
              .toList());

  private Vocabulary() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    Wordlist.kinds()
        .forEach(
            (kind, words) -> {
              if (!kind.equals(SPELLED)) {
                words.forEach(word -> kinds.put(word, kind));
              }
            });
    return kinds;
  }

  /** What a column of that name holds, whatever its case and however its words are joined. */
  static Meaning meaning(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return Meaning.UNKNOWN;
    }
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    List<String> read = kinds(letters, 0);
    return read == null ? Meaning.UNKNOWN : meaning(read);
  }

  /** The name of a field that a column's was probably meant to be. */
  static Optional<String> misspelt(String name) {
    return name.length() > LONGEST ? Optional.empty() : NAMES.find(name);
  }

  private static boolean isField(Part part) {
    return switch (part) {
      case AGENT, SKILL, PROFICIENCY, OPERATION -> true;
      case EITHER, WEIGHTY, ADDED, NOTHING, UNKNOWN -> false;
    };
  }

  /** The kinds of the words that a text is made of, from a place on; long words first. */
  private static @Nullable List<String> kinds(String text, int from) {
    if (from == text.length()) {
      return new ArrayList<>();
    }
    for (int to = text.length(); to > from + 1; to--) {
      String kind = KINDS.get(text.substring(from, to));
      List<String> rest = kind == null ? null : kinds(text, to);
      if (kind != null && rest != null) {
        rest.addFirst(kind);
        return rest;
      }
    }
    return null;
  }

  private static Meaning meaning(List<String> kinds) {
    List<String> nouns = kinds.stream().filter(kind -> !FILLERS.contains(kind)).toList();
    if (nouns.isEmpty()) {
      return new Meaning(Part.NOTHING, By.ID);
    }
    String tail = nouns.getLast();
    String before = nouns.size() > 1 ? nouns.get(nouns.size() - 2) : "";
    return switch (tail) {
      case "agent", "agents" -> new Meaning(Part.AGENT, By.ID);
      case "skill", "skills" -> new Meaning(Part.SKILL, By.ID);
      case "id" -> of(before, By.ID);
      case "name" ->
          before.equals("proficiency") ? new Meaning(Part.PROFICIENCY, By.ID) : of(before, By.NAME);
      case "address" -> new Meaning(Part.AGENT, By.ADDRESS);
      case "proficiency", "proficiencies" -> new Meaning(Part.PROFICIENCY, By.ID);
      case "operation" -> new Meaning(Part.OPERATION, By.ID);
      case "written" -> new Meaning(nouns.size() == 1 ? Part.ADDED : Part.NOTHING, By.ID);
      case "weighty", "assign", "create", "update", "remove" -> new Meaning(Part.WEIGHTY, By.ID);
      default -> new Meaning(Part.NOTHING, By.ID);
    };
  }

  /** Whose id or name it is, by the noun before it. */
  private static Meaning of(String noun, By by) {
    return switch (noun) {
      case "" -> new Meaning(Part.EITHER, by);
      case "agent", "agents", "foreign" -> new Meaning(Part.AGENT, by);
      case "address" -> new Meaning(Part.AGENT, By.ADDRESS);
      case "skill", "skills" -> new Meaning(Part.SKILL, by);
      default -> new Meaning(Part.NOTHING, by);
    };
  }
}
