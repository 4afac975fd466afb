package dev.skillway.core.execute;

import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Outcome;
import java.util.List;

/**
 * A step and its place in the plan.
 *
 * @param number 0-based, unique in a job
 */
public record Sequenced(int number, Step step) {
  Result result(Outcome outcome) {
    return new Result(number, step, outcome, List.of());
  }
}
