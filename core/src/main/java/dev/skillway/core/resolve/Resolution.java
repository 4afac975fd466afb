package dev.skillway.core.resolve;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.ChangeSet;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All wishes of a change set, resolved, in their order; a wish that repeats another is not there.
 *
 * @param named all agents that the input is about, by id
 * @param problems of what is no wish: agents that are merely named
 */
public record Resolution(
    Mode mode, List<Resolved> wishes, Map<String, Agent> named, List<Problem> problems) {

  public Resolution {
    wishes = List.copyOf(wishes);
    named = Map.copyOf(named);
    problems = List.copyOf(problems);
  }

  /** What can be done of it. */
  public ChangeSet changes() {
    return new ChangeSet(
        mode,
        wishes.stream()
            .<Change>mapMulti(
                (resolved, sink) -> {
                  if (resolved instanceof Resolved.Accepted(_, var change)) {
                    sink.accept(change);
                  }
                })
            .collect(Collectors.toList()),
        named.keySet());
  }
}
