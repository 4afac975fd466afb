package dev.skillway.core.job;

import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change set that is or was applied.
 *
 * @param key its row in the store
 * @param id by which people name it
 * @param startedAt of one that is queued, when it was left
 */
public record Job(
    long key,
    String id,
    Org org,
    JobState state,
    Mode mode,
    List<JobInput> inputs,
    Instant startedAt,
    @Nullable Instant endedAt,
    Account account) {

  public Job {
    inputs = List.copyOf(inputs);
  }

  /** This job when it has ended with these outcomes; what has none was not tried. */
  Job ended(Instant now, Map<Outcome, Long> outcomes) {
    Account all = Account.of(account.total(), outcomes);
    return new Job(key, id, org, JobState.ended(all), mode, inputs, startedAt, now, all);
  }
}
