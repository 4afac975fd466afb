package dev.skillway.core.shapes;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the program makes of a body in the sample org. */
record Reading(Set<Change> changes, List<Problem> problems, List<String> notices) {
  static Reading of(String request, String text, Handling handling) {
    Endpoint endpoint = endpoint(request);
    var notices = new Notices(handling);
    var resolver = new Resolver(Org.CATALOG, endpoint.mode(), notices, Samples.spool());
    try {
      Taken.INTAKE.read(
          Taken.input(text), new Given("body", endpoint, Org.CATALOG, notices), resolver::add);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
    return of(resolver.resolution(), Brief.notices(notices.list()));
  }

  private static Reading of(Resolution resolution, List<String> notices) {
    var changes = new HashSet<Change>();
    var problems = new ArrayList<Problem>();
    for (int entry = 0; entry < resolution.size(); entry++) {
      switch (resolution.entry(entry)) {
        case Resolved.Accepted(_, var change) -> changes.add(change);
        case Resolved.Rejected rejected -> problems.addAll(rejected.faults().list());
        case Resolved.Faulty faulty -> problems.add(faulty.problem());
      }
    }
    return new Reading(changes, problems, notices);
  }

  static Reading lenient(Body body) {
    return of(body.request(), body.text(), Handling.LENIENT);
  }

  static Reading strict(Body body) {
    return of(body.request(), body.text(), Handling.STRICT);
  }

  static Endpoint endpoint(String request) {
    if (request.isEmpty()) {
      return Endpoint.FILE;
    }
    String[] parts = request.split(" ", 2);
    return Endpoint.of(parts[0], parts[1]).orElseThrow();
  }

  /** The changes in a few words, for messages. */
  static List<String> told(Set<Change> changes) {
    return changes.stream()
        .map(
            change ->
                "%s %s %s %s"
                    .formatted(
                        change.operation().word(),
                        change.agent().id(),
                        change.skill().id(),
                        change.proficiency()))
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return told(changes) + " problems " + Brief.problems(problems) + " notices " + notices;
  }
}
