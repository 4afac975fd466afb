package dev.skillway.core.intake.csv;

import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with how a row is written.
 *
 * @param cells by column
 */
record RowFaults(Map<Integer, Problem> cells, List<Problem> whole) {
  static final RowFaults NONE = new RowFaults(Map.of(), List.of());
}
