package dev.skillway.core.resolve;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one field's references are found in a catalogue.
 *
 * @param names what a reference may be, for messages
 */
record Lookup<T>(
    Field field, Code unknown, Code ambiguous, String names, Function<String, Match<T>> find) {

  static Lookup<Agent> agents(Catalog catalog) {
    return new Lookup<>(
        Field.AGENT,
        Code.AGENT_UNKNOWN,
        Code.AGENT_AMBIGUOUS,
        "id, e-mail, user name, employee id or name",
        catalog::agent);
  }

  static Lookup<Skill> skills(Catalog catalog) {
    return new Lookup<>(
        Field.SKILL, Code.SKILL_UNKNOWN, Code.SKILL_AMBIGUOUS, "id or name", catalog::skill);
  }

  /** Why the match names no single entry. */
  Optional<Problem> problem(Match<T> match, String reference, String org, Position position) {
    return switch (match) {
      case Match.Found<T> _ -> Optional.empty();
      case Match.Unknown<T>() -> Optional.of(unknown(reference, org, position));
      case Match.Ambiguous<T>(var ids) -> Optional.of(ambiguous(reference, ids, position));
    };
  }

  private Problem unknown(String reference, String org, Position position) {
    return Problem.of(
            unknown,
            position,
            "No %s of '%s' has the %s '%s'. See who and what is there: skillway directory dump --org %s"
                .formatted(field.word(), org, names, reference, org))
        .received(reference);
  }

  private Problem ambiguous(String reference, List<String> ids, Position position) {
    return Problem.of(
            ambiguous,
            position,
            "'%s' fits %d %ss. Give the id of the one you mean: %s."
                .formatted(reference, ids.size(), field.word(), String.join(", ", ids)))
        .received(reference)
        .expected("one of " + String.join(", ", ids));
  }
}
