package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobIdsTest {
  @Test
  void next_manyTimes_isUniqueAndReadable() {
    var ids = new JobIds(InstantSource.fixed(TestStore.NOON), new Random(1));
    assertThat(Stream.generate(ids::next).limit(100_000))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("20261102-[abcdefghjkmnpqrstvwxyz2-9]{8}"));
  }

  @Test
  void next_lateInTheEvening_bearsTheDayInUtc() {
    var clock = InstantSource.fixed(Instant.parse("2026-12-31T23:59:59Z"));
    assertThat(new JobIds(clock, new Random(1)).next()).startsWith("20261231-");
  }
}
