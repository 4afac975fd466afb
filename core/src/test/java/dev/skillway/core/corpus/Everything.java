package dev.skillway.core.corpus;

import dev.skillway.spi.change.Handling;
import java.util.List;
import java.util.Random;

/** All variations that fit, one after another. */
final class Everything implements Variation {
  /** The spacing comes last, since the others write the body anew. */
  private static final List<Variation> STEPS =
      List.of(new Renaming(), new Shuffling(), new Surrounding(), new Rewording(), new Spacing());

  private final Handling handling;

  Everything(Handling handling) {
    this.handling = handling;
  }

  @Override
  public boolean fits(Case example, Handling asked) {
    return asked == handling
        && STEPS.stream().filter(step -> step.fits(example, handling)).count() > 1;
  }

  @Override
  public Case vary(Case example, Random random) {
    Case varied = example;
    for (Variation step : STEPS) {
      if (step.fits(varied, handling)) {
        varied = step.vary(varied, random);
      }
    }
    return varied;
  }

  @Override
  public String toString() {
    return "all of that";
  }
}
