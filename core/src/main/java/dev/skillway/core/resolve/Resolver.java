package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.stage.Spool;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Resolves the statements of one change set, one after the other. */
public final class Resolver {
  private final Mode mode;
  private final WishCheck check;
  private final Notices notices;
  private final Staging staging;
  private final Consumer<Wish> taken;
  private final BitSet named = new BitSet();

  /**
   * @param spool for what is not kept in memory; closed with the resolution
   */
  public Resolver(Catalog catalog, Mode mode, Notices notices, Spool spool) {
    this(catalog, mode, notices, spool, _ -> {});
  }

  /**
   * @param taken is told every wish that becomes an entry, in order
   */
  public Resolver(Catalog catalog, Mode mode, Notices notices, Spool spool, Consumer<Wish> taken) {
    this.mode = mode;
    this.check = new WishCheck(catalog, notices);
    this.notices = notices;
    this.staging = new Staging(spool);
    this.taken = taken;
  }

  public void add(Statement statement) {
    switch (statement) {
      case Wish wish -> add(wish);
      case Statement.Mention mention -> add(mention);
      case Statement.Fault(var problem, _, var whole) -> staging.add(problem, whole);
    }
  }

  /** All that was added. */
  public Resolution resolution() {
    return new Resolution(mode, staging, named);
  }

  private void add(Wish wish) {
    switch (check.resolve(wish)) {
      case Checked.Accepted accepted -> {
        name(accepted.change().agent());
        merge(accepted);
      }
      case Checked.Rejected rejected -> {
        rejected.about().forEach(this::name);
        reject(rejected);
      }
    }
  }

  private void add(Statement.Mention mention) {
    check.resolve(mention, problem -> staging.add(problem, false)).ifPresent(this::name);
  }

  private void name(Agent agent) {
    named.set(staging.agents.of(agent));
  }

  private void reject(Checked.Rejected rejected) {
    staging.add(rejected);
    taken.accept(rejected.wish());
  }

  /** Keeps the first change of an assignment; a later one is the same again, or a contradiction. */
  private void merge(Checked.Accepted later) {
    if (staging.add(later.wish(), later.change())) {
      taken.accept(later.wish());
      return;
    }
    int earlier = staging.earlier(later.change());
    if (resolution().entry(earlier) instanceof Resolved.Accepted(var source, var change)) {
      again(later, source.item(), change).ifPresent(problem -> reject(rejected(later, problem)));
    }
  }

  /** What is wrong with a change of an assignment that another one changes already. */
  private Optional<Problem> again(Checked.Accepted later, Position there, Change earlier) {
    return earlier.equals(later.change())
        ? notices.note(NoticeCode.DUPLICATE_MERGED, () -> repeated(later, there))
        : Optional.of(contradiction(later, there, earlier));
  }

  private static Checked.Rejected rejected(Checked.Accepted later, Problem problem) {
    return new Checked.Rejected(
        later.wish(), List.of(later.change().agent()), null, Faults.NONE.with(problem));
  }

  private static Notices.Told repeated(Checked.Accepted later, Position there) {
    return new Notices.Told(
            later.wish().origin().item(),
            "%s was asked for twice and is counted once.".formatted(wish(later.change())),
            "The same stands at %s already. Leave one of the two.".formatted(place(there, later)))
        .with(wish(later.change()), null);
  }

  private static Problem contradiction(Checked.Accepted later, Position there, Change earlier) {
    return Problem.of(
            Code.DUPLICATE_ITEM,
            later.wish().origin().item(),
            "This asks to %s, and %s asks to %s. Leave one of the two."
                .formatted(wish(later.change()), place(there, later), wish(earlier)))
        .received(wish(later.change()))
        .expected(wish(earlier));
  }

  /** Where the earlier one stands; the input's name only where it is another one's. */
  private static String place(Position there, Checked.Accepted later) {
    boolean same = there.input().equals(later.wish().origin().item().input());
    return (same ? new Position("", there.place()) : there).toString();
  }

  private static String wish(Change change) {
    return "%s %s of %s%s"
        .formatted(
            change.operation().word(),
            change.skill().name(),
            change.agent().name(),
            change.proficiency() == null ? "" : " at " + change.proficiency());
  }
}
