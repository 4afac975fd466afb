package dev.skillway.core.corpus;

import dev.skillway.spi.change.Handling;
import java.util.List;
import java.util.Random;

/** Another way to say what a case says; what comes of it is the same. */
interface Variation {
  /** Each by itself, and all of them together. */
  List<Variation> ALL =
      List.of(
          new Renaming(),
          new Shuffling(),
          new Surrounding(),
          new Rewording(),
          new Spacing(),
          new Everything(Handling.LENIENT),
          new Everything(Handling.STRICT));

  /** Whether it leaves the meaning of the case alone. */
  boolean fits(Case example, Handling handling);

  /** The case, changed by chance; only where it fits. */
  Case vary(Case example, Random random);
}
