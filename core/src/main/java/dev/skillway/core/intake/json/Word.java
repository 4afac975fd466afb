package dev.skillway.core.intake.json;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documented keys, by what they mean. */
enum Word {
  AGENT("userId", "agent"),
  SKILL("skillId", "skill"),
  /** In an item of a list of skills, its skill. */
  ID("id"),
  /** Beside an id, a name is not read. */
  NAME("name"),
  PROFICIENCY("proficiency"),
  OPERATION("operation"),
  /** An object that holds the item's fields. */
  DATA("data"),
  LIST("items", "skills", "changes", "agents", "assignments"),
  /** The cursor of the next page, in what an export wrote. */
  NEXT("next"),
  /** What result files add; it is not read back. */
  RESULT("outcome", "before", "after", "problem");

  private static final Map<String, Word> OF_KEY =
      Stream.of(values())
          .flatMap(word -> word.keys().map(key -> Map.entry(key, word)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String keys;

  Word(String... keys) {
    this.keys = String.join(" ", keys);
  }

  static Optional<Word> of(String key) {
    return Optional.ofNullable(OF_KEY.get(key));
  }

  Stream<String> keys() {
    return Stream.of(keys.split(" "));
  }
}
