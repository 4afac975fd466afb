package dev.skillway.core.correct;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;

/** Takes away what has one remedy that keeps the meaning. */
public final class Mending {
  private Mending() {}

  /**
   * What an input says once every remedy is taken.
   *
   * @param resolution of which every problem has one remedy
   */
  public static List<Statement> of(Resolution resolution) {
    List<Statement> mended = new ArrayList<>();
    for (Resolved statement : resolution.statements()) {
      switch (statement) {
        case Resolved.OfWish resolved -> mended.add(mended(resolved.wish()));
        case Resolved.Named(var mention) -> mended.add(mention);
        case Resolved.Faulty faulty -> mended.addAll(faulty.meant());
      }
    }
    return mended;
  }

  private static Wish mended(Wish wish) {
    return new Wish(wish.origin(), wish.written(), wish.operation(), wish.level(), Faults.NONE);
  }
}
