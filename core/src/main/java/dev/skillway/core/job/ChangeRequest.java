package dev.skillway.core.job;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.util.List;

/**
 * What somebody asks for: inputs that together are one change set, and how to take them.
 *
 * @param endpoint where they were meant for
 */
public record ChangeRequest(List<Input> inputs, Mode mode, Handling handling, Endpoint endpoint) {
  public ChangeRequest {
    inputs = List.copyOf(inputs);
  }
}
