package dev.skillway.core.correct;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers what a body says, to say it without what has one remedy that keeps the meaning. Rows of
 * a table and lines of NDJSON are not remembered: they are handed back as they came.
 */
public final class Mending implements Consumer<Statement> {
  /** More changes are not written anew. */
  private static final int MOST = 100_000;

  private final List<Statement> statements = new ArrayList<>();
  private boolean isBody = true;

  @Override
  public void accept(Statement statement) {
    if (isBody && (statements.size() == MOST || !mayBeOfABody(statement))) {
      isBody = false;
      statements.clear();
    }
    if (isBody) {
      statements.add(statement);
    }
  }

  private static boolean mayBeOfABody(Statement statement) {
    return !(statement instanceof Wish wish)
        || wish.origin().item().place() instanceof Place.Pointer;
  }

  /**
   * What the body says once every remedy is taken, where every problem of it has one.
   *
   * @return empty where it was not remembered
   */
  public Optional<List<Statement>> mended() {
    if (!isBody) {
      return Optional.empty();
    }
    List<Statement> mended = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Wish wish -> mended.add(mended(wish));
        case Statement.Mention mention -> mended.add(mention);
        case Statement.Fault(_, var meant, _) -> mended.addAll(meant);
      }
    }
    return Optional.of(mended);
  }

  private static Wish mended(Wish wish) {
    return new Wish(wish.origin(), wish.written(), wish.operation(), wish.level(), Faults.NONE);
  }
}
