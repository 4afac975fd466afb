package dev.skillway.core.correct;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes away what has one remedy that keeps the meaning. */
public final class Mending {
  private Mending() {}

  /**
   * What an input says once every such remedy is taken.
   *
   * @return empty where something is wrong that has none, or several
   */
  public static Optional<List<Statement>> of(Resolution resolution) {
    List<Statement> mended = new ArrayList<>();
    for (Resolved statement : resolution.statements()) {
      switch (statement) {
        case Resolved.Accepted(var wish, _) -> mended.add(wish);
        case Resolved.Named(var mention) -> mended.add(mention);
        case Resolved.Rejected rejected when hasRemedies(rejected.wish().faults()) ->
            mended.add(mended(rejected.wish()));
        case Resolved.Faulty faulty when faulty.problem().oneRemedy() ->
            mended.addAll(faulty.meant());
        case Resolved.Rejected _, Resolved.Faulty _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(mended);
  }

  private static boolean hasRemedies(Faults faults) {
    return faults.list().stream().allMatch(problem -> problem.oneRemedy());
  }

  private static Wish mended(Wish wish) {
    return new Wish(wish.origin(), wish.written(), wish.operation(), wish.level(), Faults.NONE);
  }
}
