package dev.skillway.core.resolve;

import dev.skillway.core.intake.Placeholders;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds the agents, or the skills, of an org by what people call them. It is for one thread and one
 * change set; what is costly to make is shared by all that are made {@link #anew}.
 */
public final class Lookup<T> {
  private static final int MOST_KNOWN = 1 << 17;

  /** More problems are not told one by one either. */
  private static final int MOST_SUGGESTED = 1_000;

  private final Kind kind;
  private final String org;
  private final Index<T> index;
  private final Suggestions suggestions;

  /**
   * What was found before, by the very texts that were asked for: a table gives the same object for
   * the same text, which is found without comparing letters.
   */
  private final Map<String, T> known = new HashMap<>();

  private int suggested;

  Lookup(Kind kind, String org, Index<T> index) {
    this(kind, org, index, new Suggestions(index::words));
  }

  private Lookup(Kind kind, String org, Index<T> index, Suggestions suggestions) {
    this.kind = kind;
    this.org = org;
    this.index = index;
    this.suggestions = suggestions;
  }

  /** The same, having found nothing yet. */
  Lookup<T> anew() {
    return new Lookup<>(kind, org, index, suggestions);
  }

  /** What is looked up, and how its problems are told. */
  enum Kind {
    AGENTS(
        Field.AGENT,
        Code.AGENT_UNKNOWN,
        Code.AGENT_AMBIGUOUS,
        "id, e-mail, user name, employee id or name"),
    SKILLS(Field.SKILL, Code.SKILL_UNKNOWN, Code.SKILL_AMBIGUOUS, "id or name");

    private final Field field;
    private final Code unknown;
    private final Code ambiguous;
    private final String names;
    private final String named;

    Kind(Field field, Code unknown, Code ambiguous, String names) {
      this.field = field;
      this.unknown = unknown;
      this.ambiguous = ambiguous;
      this.names = names;
      this.named = "an " + names;
    }
  }

  /**
   * The one entry that a reference means; where it means none or several, {@code problems} is told.
   *
   * @param position where the reference stands; asked for only where there is something to tell
   */
  public Optional<T> find(
      String reference, Supplier<Position> position, Consumer<Problem> problems) {
    T found = known.get(reference);
    if (found != null) {
      return Optional.of(found);
    }
    List<T> fitting = index.find(reference);
    if (fitting.size() == 1) {
      remember(reference, fitting.getFirst());
      return Optional.of(fitting.getFirst());
    }
    problems.accept(
        fitting.isEmpty()
            ? unknown(reference, position.get())
            : ambiguous(reference, fitting, position.get()));
    return Optional.empty();
  }

  private void remember(String reference, T entry) {
    if (known.size() < MOST_KNOWN) {
      known.put(reference, entry);
    }
  }

  /** All that a reference may mean. */
  List<T> candidates(String reference) {
    return index.find(reference);
  }

  /** The nearest name to one that nobody bears. */
  Optional<String> suggestion(String reference) {
    return suggested++ < MOST_SUGGESTED ? suggestions.of(reference) : Optional.empty();
  }

  Field field() {
    return kind.field;
  }

  /** What a reference may be, for messages: {@code an id or name}. */
  String named() {
    return kind.named;
  }

  private Problem unknown(String reference, Position position) {
    return Placeholders.problem(reference, position, "the " + kind.field.word() + "'s id")
        .orElseGet(() -> notFound(reference, position));
  }

  private Problem notFound(String reference, Position position) {
    List<String> several = Mixture.names(reference, this::fitsOne);
    String written = Problem.excerpt(reference);
    String detail =
        several.isEmpty()
            ? "No %s of the org '%s' has the %s '%s'. To see all that it has: skillway directory dump --org %s"
                .formatted(kind.field.word(), org, kind.names, written, org)
            : "'%s' names %d %ss. Write a change for each of them: %s."
                .formatted(
                    written, several.size(), kind.field.word(), String.join(" and ", several));
    return Problem.of(kind.unknown, position, detail)
        .received(reference)
        .expected(several.isEmpty() ? kind.named : "one " + kind.field.word())
        .suggestion(several.isEmpty() ? nearest(reference).orElse(null) : null);
  }

  private boolean fitsOne(String reference) {
    return index.find(reference).size() == 1;
  }

  private Optional<String> nearest(String reference) {
    return Mixture.name(reference, this::fitsOne)
        .or(() -> suggestion(reference))
        .or(() -> Mixture.turned(reference).flatMap(this::suggestion));
  }

  private Problem ambiguous(String reference, List<T> fitting, Position position) {
    String ids = String.join(", ", fitting.stream().map(index::id).toList());
    return Problem.of(
            kind.ambiguous,
            position,
            "'%s' fits %d %ss. Give the id of the one you mean: %s."
                .formatted(Problem.excerpt(reference), fitting.size(), kind.field.word(), ids))
        .received(reference)
        .expected("one of " + ids);
  }
}
