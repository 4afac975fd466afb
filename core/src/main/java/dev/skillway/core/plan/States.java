package dev.skillway.core.plan;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds wishes against what is there. */
final class States {
  private final Notices notices;

  States(Notices notices) {
    this.notices = notices;
  }

  /**
   * One wish, the assignment that it is about, and what is there.
   *
   * @param source where it was asked for
   * @param wished the proficiency, also one that is on no scale; null where none can be read
   * @param before what is there; null where it is not assigned
   */
  record State(
      Source source,
      Operation operation,
      Agent agent,
      Skill skill,
      @Nullable BigDecimal wished,
      @Nullable Proficiency before) {

    /** What a wish without a proficiency gets; null where there is nothing to take. */
    @Nullable Proficiency assumed() {
      return before == null ? skill.scale().byDefault() : before;
    }

    boolean isAtAnotherLevel() {
      return before != null && wished != null && before.value().compareTo(wished) != 0;
    }
  }

  /**
   * Adds what is wrong with a wish in view of what is there.
   *
   * @param given whether it gives a proficiency, readable or not
   */
  Faults check(State state, boolean given, Faults faults) {
    Operation operation = state.operation();
    Faults all = faults;
    if (!given && operation != Operation.REMOVE && !faults.has(Field.PROFICIENCY)) {
      all =
          assumption(state).map(problem -> faults.with(Field.PROFICIENCY, problem)).orElse(faults);
    }
    return switch (operation) {
      case ASSIGN, REMOVE -> all;
      case UPDATE -> state.before() == null ? all.with(notAssigned(state)) : all;
      case CREATE -> state.isAtAnotherLevel() ? all.with(alreadyAssigned(state)) : all;
    };
  }

  /** Takes the proficiency that is there, or the scale's default, and says so. */
  private Optional<Problem> assumption(State state) {
    Proficiency assumed = state.assumed();
    if (assumed == null) {
      return Optional.of(required(state));
    }
    return state.before() == null
        ? notices.note(
            NoticeCode.PROFICIENCY_DEFAULTED, () -> told(state, "the scale's default", assumed))
        : notices.note(
            NoticeCode.PROFICIENCY_KEPT, () -> told(state, "what the agent has", assumed));
  }

  private static Notices.Told told(State state, String what, Proficiency assumed) {
    return new Notices.Told(
            state.source().proficiency(),
            "No proficiency was given; %s was taken: %s.".formatted(what, assumed),
            "The proficiency is missing. Give %s.".formatted(state.skill().scale()))
        .with(null, assumed.toString());
  }

  private static Problem required(State state) {
    Scale scale = state.skill().scale();
    return Problem.of(
            Code.PROFICIENCY_REQUIRED,
            state.source().proficiency(),
            "The proficiency is missing: %s does not have %s yet, and the skill has no default."
                    .formatted(state.agent().name(), state.skill().name())
                + " Give "
                + scale
                + ".")
        .expected(scale.toString());
  }

  private static Problem notAssigned(State state) {
    return Problem.of(
        Code.NOT_ASSIGNED,
        state.source().item(),
        "%s does not have %s. Use assign or create to add it."
            .formatted(state.agent().name(), state.skill().name()));
  }

  private static Problem alreadyAssigned(State state) {
    return Problem.of(
        Code.ALREADY_ASSIGNED,
        state.source().item(),
        "%s has %s already, at %s. Use assign or update to change it."
            .formatted(state.agent().name(), state.skill().name(), state.before()));
  }
}
