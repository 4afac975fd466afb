package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Wordlist;
import dev.skillway.core.intake.grammar.Meaning.By;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.spi.change.Operation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of {@code vocabulary.txt}, and what a key made of them means. */
final class Vocabulary {
  static final Vocabulary WORDS = new Vocabulary();

  private static final String SPELLED = "names that are held against misspelt ones";

  /** No name that somebody gives to a key is longer. */
  private static final int LONGEST = 60;

  private final Segments segments;
  private final Map<Kind, Nearest> spelled = new EnumMap<>(Kind.class);

  private Vocabulary() {
    Map<String, Word> words = new HashMap<>();
    Wordlist.kinds()
        .forEach(
            (kind, listed) -> {
              if (!kind.equals(SPELLED)) {
                listed.forEach(word -> words.put(word, Word.ofName(kind)));
              }
            });
    this.segments = new Segments(words);
    List<String> names = Objects.requireNonNull(Wordlist.kinds().get(SPELLED));
    for (Kind kind : Kind.values()) {
      List<String> fitting = names.stream().filter(name -> isFor(name, kind)).toList();
      spelled.put(kind, Nearest.of(fitting));
    }
  }

  /** A list or object is more likely meant to hold items than to be a field. */
  private boolean isFor(String name, Kind kind) {
    Meaning meaning = meaning(name);
    return meaning.fits(kind) && (kind != Kind.LIST || meaning.role().isBranch());
  }

  /** What a key means, whatever its case and however its words are joined. */
  Meaning meaning(String key) {
    return key.length() > LONGEST
        ? Meaning.UNKNOWN
        : segments.of(key).map(Vocabulary::meaning).orElse(Meaning.UNKNOWN);
  }

  /** The known name that a key probably was meant to be, given a value of that kind. */
  Optional<String> misspelt(String key, Kind kind) {
    return key.length() > LONGEST
        ? Optional.empty()
        : Objects.requireNonNull(spelled.get(kind)).find(key);
  }

  private static Meaning meaning(List<Word> words) {
    Operation operation = null;
    Word before = null;
    Word tail = null;
    boolean weighty = false;
    for (Word word : words) {
      Optional<Operation> named = word.operation();
      if (named.isPresent()) {
        operation = named.get();
      } else if (word == Word.WEIGHTY) {
        weighty = true;
      } else if (word != Word.FILLER) {
        before = tail;
        tail = word;
      }
    }
    if (tail == null && weighty) {
      return new Meaning(Role.WEIGHTY, By.ID, operation);
    }
    if (tail == null) {
      return operation == null ? Meaning.UNKNOWN : new Meaning(Role.DEED, By.ID, operation);
    }
    if (tail == Word.WRITTEN) {
      return Meaning.of(before == null ? Role.WRITTEN : Role.NOTHING);
    }
    return new Meaning(role(tail, before), tail.by(), operation);
  }

  /**
   * What the last noun says.
   *
   * @param before the noun before it; null where there is none
   */
  private static Role role(Word tail, @Nullable Word before) {
    return switch (tail) {
      case AGENT -> Role.AGENT;
      case AGENTS -> Role.AGENTS;
      case SKILL -> Role.SKILL;
      case SKILLS, PROFICIENCIES -> Role.SKILLS;
      case ID -> of(before, Role.AGENT, Role.SKILL, Role.ID);
      case NAME ->
          before == Word.PROFICIENCY
              ? Role.PROFICIENCY
              : of(before, Role.AGENT, Role.SKILL, Role.NAME);
      case IDS, NAMES -> of(before, Role.AGENTS, Role.SKILLS, Role.LIST);
      case ADDRESS -> of(before, Role.AGENT, Role.NOTHING, Role.AGENT);
      case ADDRESSES -> of(before, Role.AGENTS, Role.NOTHING, Role.AGENTS);
      case PROFICIENCY -> Role.PROFICIENCY;
      case OPERATION -> Role.OPERATION;
      case LIST -> of(before, Role.AGENTS, Role.SKILLS, Role.LIST);
      case ENVELOPE -> of(before, Role.AGENT, Role.SKILL, Role.ENVELOPE);
      case FOREIGN, ASSIGN, CREATE, UPDATE, REMOVE, WEIGHTY, FILLER, WRITTEN -> Role.NOTHING;
    };
  }

  private static Role of(@Nullable Word before, Role ofAgent, Role ofSkill, Role alone) {
    boolean list = alone == Role.LIST || alone == Role.ENVELOPE;
    if (before == null || (list && (before == Word.LIST || before == Word.ENVELOPE))) {
      return alone;
    }
    if (before.isAgent()) {
      return ofAgent;
    }
    return before.isSkill() ? ofSkill : Role.NOTHING;
  }
}
