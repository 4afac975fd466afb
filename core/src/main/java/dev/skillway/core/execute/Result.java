package dev.skillway.core.execute;

import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import java.util.List;

/**
 * What became of a step.
 *
 * @param number of the step in its job
 */
public record Result(int number, Step step, Outcome outcome, List<Problem> problems) {
  public Result {
    problems = List.copyOf(problems);
  }
}
