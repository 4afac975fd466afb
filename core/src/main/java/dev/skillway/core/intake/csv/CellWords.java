package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Wordlist;
import dev.skillway.spi.change.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What people write into the cells of a wide table that is no level. */
final class CellWords {
  private static final Set<String> REMOVAL = words("remove");
  private static final Set<String> UNCLEAR = words("unclear");

  private CellWords() {}

  private static Set<String> words(String kind) {
    Map<String, List<String>> kinds = Wordlist.cells();
    return Set.copyOf(Objects.requireNonNull(kinds.get(kind)));
  }

  /** Whether the skill is to be taken away. */
  static boolean isRemoval(String cell) {
    return Operations.meaning(cell).filter(Operation.REMOVE::equals).isPresent()
        || REMOVAL.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** The level; unclear where it may as well say that there is none. */
  static Level level(String cell) {
    return UNCLEAR.contains(cell.toLowerCase(Locale.ROOT))
        ? new Level.Unclear(cell)
        : Levels.ofCell(cell);
  }
}
