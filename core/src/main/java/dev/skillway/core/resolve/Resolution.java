package dev.skillway.core.resolve;

import dev.skillway.spi.change.ChangeSet;
import java.util.List;

/**
 * All statements, resolved, in their order; a wish that repeats another is not there.
 *
 * @param changes what can be done of them
 */
public record Resolution(ChangeSet changes, List<Resolved> statements) {
  public Resolution {
    statements = List.copyOf(statements);
  }
}
