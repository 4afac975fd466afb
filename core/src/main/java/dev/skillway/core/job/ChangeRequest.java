package dev.skillway.core.job;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.util.List;

/**
 * What somebody asks for: inputs that together are one change set, and how to take them.
 *
 * @param endpoint where they were meant for
 * @param problems what was found wrong with how they were sent; nothing is applied then
 */
public record ChangeRequest(
    List<Input> inputs, Mode mode, Handling handling, Endpoint endpoint, List<Problem> problems) {

  public ChangeRequest {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
  }

  public ChangeRequest(List<Input> inputs, Mode mode, Handling handling, Endpoint endpoint) {
    this(inputs, mode, handling, endpoint, List.of());
  }
}
