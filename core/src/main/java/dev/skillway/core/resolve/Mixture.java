package dev.skillway.core.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people write into one place that holds more than the name of one entry. */
final class Mixture {
  /** {@code Ana Lima (a1)} {@code Ana Lima <ana@example.com>} {@code Ana Lima [a1]}. */
  private static final Pattern BRACKETED =
      Pattern.compile("([^()<>\\[\\]]*)[(<\\[]([^()<>\\[\\]]+)[)>\\]]");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/|&+\\n]\\s*|\\s+and\\s+");

  /** Longer texts are no names, and cost time. */
  private static final int LONGEST = 200;

  private Mixture() {}

  /**
   * The one name in a text that fits: of a name and an id the id, of {@code Lima, Ana} the name.
   *
   * @param fits whether a name means one entry
   */
  static Optional<String> name(String text, Predicate<String> fits) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher bracketed = BRACKETED.matcher(text);
    Stream<String> names =
        bracketed.matches()
            ? Stream.of(bracketed.group(2).strip(), bracketed.group(1).strip())
            : turned(text).stream();
    return names.filter(fits).findFirst();
  }

  /** {@code Ana Lima} of {@code Lima, Ana}. */
  static Optional<String> turned(String text) {
    int comma = text.indexOf(',');
    boolean isPair = comma > 0 && comma == text.lastIndexOf(',') && text.length() <= LONGEST;
    return isPair
        ? Optional.of((text.substring(comma + 1).strip() + " " + text.substring(0, comma)).strip())
        : Optional.empty();
  }

  /** The names in a text of which each means one entry; none where it is no such list. */
  static List<String> names(String text, Predicate<String> fits) {
    List<String> names =
        text.length() > LONGEST
            ? List.of()
            : BETWEEN.splitAsStream(text.strip()).filter(name -> !name.isEmpty()).toList();
    return names.size() > 1 && names.stream().allMatch(fits) ? names : List.of();
  }
}
