package dev.skillway.core.intake;

import dev.skillway.core.nearest.Nearest;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads operations: their documented words, other words for them, any case. */
public final class Operations {
  /** All words for operations, the documented ones among them. */
  private static final Map<String, Operation> WORDS = words();

  private static final Map<String, Reading> DOCUMENTED =
      Stream.of(Operation.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Operation::word, operation -> new Reading(operation, Optional.empty())));

  /** What may be written, for messages. */
  public static final String EXPECTED =
      "one of "
          + Stream.of(Operation.values()).map(Operation::word).collect(Collectors.joining(", "));

  /** Made when the first unknown operation is told. */
  private static final class Near {
    private static final Nearest WORDS = Nearest.of(Operations.WORDS.keySet());
  }

  private Operations() {}

  private static Map<String, Operation> words() {
    Map<String, Operation> words = new HashMap<>();
    for (Operation operation : Operation.values()) {
      for (String word : Objects.requireNonNull(Wordlist.kinds().get(operation.word()))) {
        words.put(word, operation);
      }
    }
    return words;
  }

  /** Whether a text is an operation, by any of its words. */
  public static boolean isWord(String text) {
    return meant(text) != null;
  }

  /** Whether a text names an operation, or is near enough to a word that does. */
  public static boolean isReadable(String text) {
    return meant(text) != null || Near.WORDS.find(text).isPresent();
  }

  /** The operation that a text names, by any of its words. */
  public static Optional<Operation> meaning(String text) {
    return Optional.ofNullable(meant(text));
  }

  private static @Nullable Operation meant(String text) {
    Operation exact = WORDS.get(text);
    return exact == null ? WORDS.get(text.toLowerCase(Locale.ROOT)) : exact;
  }

  /**
   * What was read.
   *
   * @param operation what was meant; of a word that is none, what it resembles, else assign
   * @param problem why the operation is unknown or, under strict handling, not well written
   */
  public record Reading(Operation operation, Optional<Problem> problem) {
    /** What is meant where no operation is given. */
    public static final Reading NONE = new Reading(Operation.ASSIGN, Optional.empty());
  }

  /**
   * Reads an operation.
   *
   * @param position where it stands; asked for only where there is something to tell
   */
  public static Reading read(String text, Supplier<Position> position, Notices notices) {
    Reading documented = DOCUMENTED.get(text);
    return documented == null ? readSynonym(text, position, notices) : documented;
  }

  private static Reading readSynonym(String text, Supplier<Position> position, Notices notices) {
    Operation meant = meant(text);
    if (meant == null) {
      return unknown(text, position.get());
    }
    Optional<Problem> strict =
        notices.note(
            NoticeCode.OPERATION_RENAMED,
            () ->
                new Notices.Told(
                        position.get(),
                        "'%s' was read as '%s'.".formatted(text, meant.word()),
                        "'%s' is no documented operation. Write '%s'."
                            .formatted(text, meant.word()))
                    .with(text, meant.word()));
    return new Reading(meant, strict.map(problem -> problem.expected(EXPECTED)));
  }

  private static Reading unknown(String text, Position position) {
    Optional<Problem> left = Placeholders.problem(text, position, EXPECTED);
    if (left.isPresent()) {
      return new Reading(Operation.ASSIGN, left);
    }
    Problem problem =
        Problem.of(
                Code.OPERATION_UNKNOWN,
                position,
                "'%s' is no operation. Write %s.".formatted(Problem.excerpt(text), EXPECTED))
            .received(text)
            .expected(EXPECTED);
    return Near.WORDS
        .find(text)
        .flatMap(word -> Optional.ofNullable(meant(word)))
        .map(near -> new Reading(near, Optional.of(corrected(problem, near))))
        .orElseGet(() -> new Reading(Operation.ASSIGN, Optional.of(problem)));
  }

  private static Problem corrected(Problem problem, Operation near) {
    return problem.suggestion(near.word()).withOneRemedy();
  }
}
