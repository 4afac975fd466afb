package dev.skillway.core;

import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Fault;
import dev.skillway.core.intake.Statement.Mention;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells values in a few words, so that a test says what it expects in a line. */
public final class Brief {
  private Brief() {}

  /** {@code skill-unknown row 2 column skill}. */
  public static String problem(Problem problem) {
    return (problem.code().word() + " " + place(problem.position())).strip();
  }

  public static List<String> problems(Collection<Problem> problems) {
    return problems.stream().map(Brief::problem).toList();
  }

  /** {@code level-case 2: row 2 column proficiency, row 5 column proficiency}. */
  public static List<String> notices(Collection<Notice> notices) {
    return notices.stream()
        .map(
            notice ->
                "%s %d: %s"
                    .formatted(
                        notice.code().word(),
                        notice.count(),
                        notice.positions().stream()
                            .map(Brief::place)
                            .collect(Collectors.joining(", "))))
        .toList();
  }

  /** {@code assign ana Billing 90}, {@code mention ana}; a dash for what is not given. */
  public static String statement(Statement statement) {
    return switch (statement) {
      case Wish wish ->
          "%s %s %s %s"
              .formatted(
                  wish.operation().word(),
                  Objects.requireNonNullElse(wish.written().agent(), "-"),
                  Objects.requireNonNullElse(wish.written().skill(), "-"),
                  level(wish.level()));
      case Mention mention -> "mention " + mention.agent();
      case Fault(var problem, _, _) -> problem(problem);
    };
  }

  /** {@code assign a1 billing 90}; {@code skill-unknown row 2 column skill} where it is refused. */
  public static String resolved(Resolved resolved) {
    return switch (resolved) {
      case Resolved.Accepted(_, var change) ->
          "%s %s %s %s"
              .formatted(
                  change.operation().word(),
                  change.agent().id(),
                  change.skill().id(),
                  Objects.requireNonNullElse(change.proficiency(), "-"));
      case Resolved.Rejected rejected -> String.join(", ", problems(rejected.faults().list()));
      case Resolved.Faulty faulty -> problem(faulty.problem());
    };
  }

  public static List<String> resolved(Resolution resolution) {
    return IntStream.range(0, resolution.size())
        .mapToObj(resolution::entry)
        .map(Brief::resolved)
        .toList();
  }

  /**
   * {@code add a1 s1 90}, {@code update a1 s1 80 to 90}, {@code implied remove a1 s1 80}, {@code
   * keep a1 s1 80}, {@code hold back a1}, {@code refuse not-assigned row 2}.
   */
  public static String step(Step step) {
    return switch (step) {
      case Step.Write write -> (write.implied() ? "implied " : "") + write(write);
      case Step.Refuse refuse -> "refuse " + String.join(", ", problems(refuse.problems()));
      case Step.HoldBack(_, var agent, _) -> "hold back " + agent.id();
    };
  }

  public static List<String> steps(Plan plan) {
    return plan.numbers().mapToObj(plan::step).map(Brief::step).toList();
  }

  private static String write(Step.Write write) {
    String assignment = write.agent().id() + " " + write.skill().id();
    return write.effect().word()
        + " "
        + assignment
        + switch (write.effect()) {
          case ADD -> " " + write.after();
          case UPDATE -> " " + write.before() + " to " + write.after();
          case REMOVE -> " " + write.before();
          case KEEP -> " " + Objects.requireNonNullElse(write.after(), "-");
        };
  }

  private static String level(Level level) {
    return switch (level) {
      case Level.Absent _ -> "-";
      case Level.Unreadable _ -> "?";
      case Level.Numeric(var value) -> value.toString();
      case Level.Name(var name) -> "'" + name + "'";
      case Level.Unclear(var word) -> "?" + word;
    };
  }

  private static String place(Position position) {
    return new Position("", position.place()).toString();
  }
}
