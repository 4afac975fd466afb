package dev.skillway.core.corpus;

import dev.skillway.core.AssignmentKey;
import dev.skillway.core.directory.Held;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request, or is to come of it.
 *
 * @param errors in their order
 * @param notices of an expected answer: those that must be among the actual ones
 * @param assignments all that the org has afterwards
 * @param removed what was taken away; null where nothing is expected of it
 */
record Answer(
    int status,
    List<Fault> errors,
    Set<String> notices,
    Set<Held> assignments,
    @Nullable Set<AssignmentKey> removed) {

  Answer {
    errors = List.copyOf(errors);
    notices = Set.copyOf(notices);
    assignments = Set.copyOf(assignments);
    removed = removed == null ? null : Set.copyOf(removed);
  }

  Answer withErrors(List<Fault> others) {
    return new Answer(status, others, notices, assignments, removed);
  }

  Answer withNotices(Set<String> more) {
    return new Answer(status, errors, union(notices, more), assignments, removed);
  }

  Answer withAssignments(Set<Held> more) {
    return new Answer(status, errors, notices, union(assignments, more), removed);
  }

  /** The same of agents and skills that are called otherwise. */
  Answer renamed(Function<String, String> id) {
    return new Answer(
        status,
        errors,
        notices,
        assignments.stream().map(held -> renamed(held, id)).collect(Collectors.toUnmodifiableSet()),
        removed == null
            ? null
            : removed.stream()
                .map(key -> new AssignmentKey(id.apply(key.agent()), id.apply(key.skill())))
                .collect(Collectors.toUnmodifiableSet()));
  }

  static Held renamed(Held held, Function<String, String> id) {
    return new Held(id.apply(held.agent()), id.apply(held.skill()), held.proficiency());
  }

  /** All that is exact, a fact a line. */
  String told() {
    Stream<String> facts =
        Stream.concat(
            errors.stream().map(Fault::toString),
            assignments.stream()
                .map(held -> held.agent() + " has " + held.skill() + " " + held.proficiency())
                .sorted());
    return Stream.concat(Stream.of("status " + status), facts).collect(Collectors.joining("\n"));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
