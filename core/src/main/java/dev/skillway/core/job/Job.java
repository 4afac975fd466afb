package dev.skillway.core.job;

import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change set that is or was applied.
 *
 * @param key its row in the store
 * @param id by which people name it
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
}
