package dev.skillway.core.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record and what became of its changes, in their order.
 *
 * @param input index of its input
 * @param text as it came; null for a removal that a replacement implied
 */
record ToldRecord(int input, @Nullable String text, List<OutcomeRow> outcomes) {
  ToldRecord {
    outcomes = List.copyOf(outcomes);
  }
}
