package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AssignmentKey;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the statements of one change set, one after the other. */
public final class Resolver {
  private final Mode mode;
  private final WishCheck check;
  private final Notices notices;
  private final List<Resolved> statements = new ArrayList<>();
  private final Map<AssignmentKey, Resolved.Accepted> first = new HashMap<>();
  private final Map<String, Agent> named = new HashMap<>();

  public Resolver(Catalog catalog, Mode mode, Notices notices) {
    this.mode = mode;
    this.check = new WishCheck(catalog, notices);
    this.notices = notices;
  }

  public void add(Statement statement) {
    switch (statement) {
      case Wish wish -> add(wish);
      case Statement.Mention mention -> add(mention);
      case Statement.Fault(var problem, var meant, var whole) ->
          statements.add(new Resolved.Faulty(problem, whole, meant));
    }
  }

  /** All that was added. */
  public Resolution resolution() {
    return new Resolution(mode, named, statements);
  }

  private void add(Wish wish) {
    switch (check.resolve(wish)) {
      case Resolved.Accepted accepted -> {
        name(accepted.change().agent());
        merge(accepted);
      }
      case Resolved.Rejected rejected -> {
        rejected.about().forEach(this::name);
        statements.add(rejected);
      }
    }
  }

  private void add(Statement.Mention mention) {
    Optional<Agent> agent =
        check.resolve(
            mention, problem -> statements.add(new Resolved.Faulty(problem, false, List.of())));
    if (agent.isPresent()) {
      name(agent.get());
      statements.add(new Resolved.Named(mention));
    }
  }

  private void name(Agent agent) {
    named.put(agent.id(), agent);
  }

  /** Keeps the first change of an assignment; a later one is the same again, or a contradiction. */
  private void merge(Resolved.Accepted later) {
    Resolved.Accepted earlier = first.putIfAbsent(later.change().key(), later);
    if (earlier == null) {
      statements.add(later);
      return;
    }
    Optional<Problem> problem =
        earlier.change().equals(later.change())
            ? notices.note(NoticeCode.DUPLICATE_MERGED, () -> repeated(earlier, later))
            : Optional.of(contradiction(earlier, later));
    problem.ifPresent(
        p ->
            statements.add(
                new Resolved.Rejected(
                    later.wish(), List.of(later.change().agent()), null, Faults.NONE.with(p))));
  }

  private static Notices.Told repeated(Resolved.Accepted earlier, Resolved.Accepted later) {
    return new Notices.Told(
            later.wish().origin().item(),
            "%s was asked for twice and is counted once.".formatted(wish(later.change())),
            "The same stands at %s already. Leave one of the two.".formatted(place(earlier, later)))
        .with(wish(later.change()), null);
  }

  private static Problem contradiction(Resolved.Accepted earlier, Resolved.Accepted later) {
    return Problem.of(
            Code.DUPLICATE_ITEM,
            later.wish().origin().item(),
            "This asks to %s, and %s asks to %s. Leave one of the two."
                .formatted(wish(later.change()), place(earlier, later), wish(earlier.change())))
        .received(wish(later.change()))
        .expected(wish(earlier.change()));
  }

  /** Where the earlier one stands; the input's name only where it is another one's. */
  private static String place(Resolved.Accepted earlier, Resolved.Accepted later) {
    Position there = earlier.wish().origin().item();
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
