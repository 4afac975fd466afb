package dev.skillway.core.resolve;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.util.List;

/**
 * What a text means in the contact centre of the samples.
 *
 * @param notices those of intake and resolve, and of what comes after them
 */
public record Understood(Resolution resolution, Notices notices) {
  public static Understood of(String text) {
    return of(text, Mode.MERGE, Handling.LENIENT);
  }

  public static Understood of(String text, Handling handling) {
    return of(text, Mode.MERGE, handling);
  }

  public static Understood of(String text, Mode mode, Handling handling) {
    var notices = new Notices(handling);
    var resolver = new Resolver(Samples.CATALOG, mode, notices, Samples.spool());
    try {
      Taken.INTAKE.read(
          Taken.input(text),
          new Given("team", Endpoint.FILE, Samples.CATALOG, notices),
          resolver::add);
      return new Understood(resolver.resolution(), notices);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** Rows of {@code agent,skill,proficiency,operation}. */
  static Understood rows(String rows) {
    return of("agent,skill,proficiency,operation\n" + rows);
  }

  static Understood strictRows(String rows) {
    return of("agent,skill,proficiency,operation\n" + rows, Handling.STRICT);
  }

  List<String> told() {
    return Brief.resolved(resolution);
  }

  /** The first problem of the first wish. */
  Problem problem() {
    if (resolution.entry(0) instanceof Resolved.Rejected rejected) {
      return rejected.faults().list().getFirst();
    }
    throw new AssertionError("a refusal was expected: " + told());
  }

  List<String> noticed() {
    return Brief.notices(notices.list());
  }
}
