package dev.skillway.core.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes keys apart into words: {@code userId}, {@code user_id}, {@code USERID}. */
final class Segments {
  private final Map<String, Word> words;
  private final int longest;

  Segments(Map<String, Word> words) {
    this.words = Map.copyOf(words);
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The words of a key; empty where one of them is unknown. */
  Optional<List<Word>> of(String key) {
    if (hasDigit(key)) {
      return Optional.empty();
    }
    Word alone = words.get(key);
    if (alone != null) {
      return Optional.of(List.of(alone));
    }
    List<String> parts = parts(key);
    List<Word> read = new ArrayList<>(parts.size());
    for (String part : parts) {
      Word word = words.get(part);
      if (word == null) {
        return Optional.ofNullable(joined(String.join("", parts), 0));
      }
      read.add(word);
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(read);
  }

  /** No word has one, but most ids do, and maps have ids for keys. */
  private static boolean hasDigit(String key) {
    return key.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Where case or a separator parts a key; all in lower case. */
  private static List<String> parts(String key) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean separator = c == '_' || c == '-' || c == ' ' || c == '.';
      if ((separator || startsWord(key, i)) && !part.isEmpty()) {
        parts.add(part.toString().toLowerCase(Locale.ROOT));
        part.setLength(0);
      }
      if (!separator) {
        part.append(c);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString().toLowerCase(Locale.ROOT));
    }
    return parts;
  }

  /**
   * An upper-case letter behind a lower-case one, or before one: {@code userID}, {@code IDList}.
   */
  private static boolean startsWord(String key, int i) {
    return i > 0
        && Character.isUpperCase(key.charAt(i))
        && (Character.isLowerCase(key.charAt(i - 1))
            || (i + 1 < key.length() && Character.isLowerCase(key.charAt(i + 1))));
  }

  /** The words of a text that runs them together, from a place on; long words first. */
  private @Nullable List<Word> joined(String text, int from) {
    for (int to = Math.min(text.length(), from + longest); to > from + 1; to--) {
      Word word = words.get(text.substring(from, to));
      List<Word> rest =
          word == null ? null : to == text.length() ? new ArrayList<>() : joined(text, to);
      if (word != null && rest != null) {
        rest.addFirst(word);
        return rest;
      }
    }
    return null;
  }
}
