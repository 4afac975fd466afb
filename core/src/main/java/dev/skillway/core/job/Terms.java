package dev.skillway.core.job;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said of the inputs of a job.
 *
 * @param skips whether what is wrong is left out, and the rest applied
 * @param allowance how much may be taken away
 */
public record Terms(
    Mode mode, Handling handling, Endpoint endpoint, boolean skips, Allowance allowance) {

  /** What is asked for with these inputs. */
  ChangeRequest request(List<Input> inputs) {
    return new ChangeRequest(inputs, mode, handling, endpoint);
  }

  /** What keeps a plan from being applied. */
  Optional<KeptProblems> refusal(Preparation preparation, Guards guards) {
    if (preparation.problemCount() > 0 && !(skips && preparation.canSkip())) {
      return Optional.of(new KeptProblems(preparation.problems(), preparation.problemCount()));
    }
    return guards
        .check(preparation.plan(), allowance)
        .map(refusal -> KeptProblems.of(refusal.problem()));
  }
}
