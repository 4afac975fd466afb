package dev.skillway.core.plan;

import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a change set does to what is there: a step for each of its wishes, by the number of its
 * entry, in the order of the input, and one for each implied removal after these. It takes a byte
 * of memory a step: what a step says in full is worked out whenever it is asked for.
 */
public final class Plan {
  private final Resolution resolution;
  private final Comparison comparison;
  private final Snapshot snapshot;
  private final byte[] verdicts;
  private final Implied implied;
  private final Problems problems;
  private final boolean refused;
  private final long[] counts = new long[Verdict.COUNT];

  /**
   * @param comparison by which steps are worked out again
   * @param verdicts of all entries, by their number
   * @param refused whether a problem keeps everything from being applied
   */
  Plan(
      Resolution resolution,
      Comparison comparison,
      Snapshot snapshot,
      byte[] verdicts,
      Implied implied,
      Problems problems,
      boolean refused) {
    this.resolution = resolution;
    this.comparison = comparison;
    this.snapshot = snapshot;
    this.verdicts = verdicts;
    this.implied = implied;
    this.problems = problems;
    this.refused = refused;
    for (byte verdict : verdicts) {
      counts[verdict]++;
    }
    counts[Verdict.REMOVE.code] += implied.size();
  }

  /** How many steps it has. */
  public int size() {
    return resolution.wishes() + implied.size();
  }

  /** The numbers of all steps; some in between may be missing. */
  public IntStream numbers() {
    return numbers(Verdict::isStep);
  }

  /** All numbers are below this one. */
  public int end() {
    return verdicts.length + implied.size();
  }

  /** What is done about one of its {@link #numbers}. */
  public Step step(int number) {
    if (number >= verdicts.length) {
      return implied.step(number - verdicts.length, snapshot);
    }
    return switch (resolution.entry(number)) {
      case Resolved.Accepted accepted -> step(number, accepted);
      case Resolved.Rejected rejected -> comparison.step(rejected);
      case Resolved.Faulty _ -> throw new IllegalArgumentException("no step " + number);
    };
  }

  private Step step(int number, Resolved.Accepted accepted) {
    return verdict(number) == Verdict.HOLD_BACK
        ? new Step.HoldBack(accepted.source(), accepted.change().agent(), accepted.change().skill())
        : comparison.step(accepted);
  }

  /** All assignments that were compared, those that stay as they are among them. */
  public Stream<Step.Write> writes() {
    return writes(Verdict::isWrite);
  }

  /** What it changes. */
  public Stream<Step.Write> changes() {
    return writes(Verdict::isChange);
  }

  /** What it changes to that effect. */
  public Stream<Step.Write> changes(Effect effect) {
    return writes(verdict -> verdict == Verdict.of(effect));
  }

  /** What it takes away without having been asked to by name. */
  public Stream<Step.Write> impliedRemovals() {
    return IntStream.range(0, implied.size()).mapToObj(i -> implied.step(i, snapshot));
  }

  public int countOfImplied() {
    return implied.size();
  }

  /**
   * How many assignments a replacement leaves that it does not name, since a change which is wrong
   * does not say whose it is.
   */
  public int countOfWithheld() {
    return implied.left();
  }

  /** On how many assignments it has that effect. */
  public long count(Effect effect) {
    return counts[Verdict.of(effect).code];
  }

  /** How many assignments it compares. */
  public long countOfWrites() {
    return Stream.of(Effect.values()).mapToLong(this::count).sum();
  }

  public boolean changesNothing() {
    return countOfWrites() == count(Effect.KEEP);
  }

  /**
   * A number for the agent of a step, the same for all steps that write to the agent; {@value
   * Resolution#NOBODY} for a step that writes nothing.
   */
  public int agent(int number) {
    if (number < verdicts.length) {
      return verdict(number).isWrite() ? resolution.agent(number) : Resolution.NOBODY;
    }
    Agent agent = implied.agent(number - verdicts.length);
    return resolution.number(agent);
  }

  /** The first {@value Problems#KEPT} problems, in the order of the input. */
  public List<Problem> problems() {
    return problems.kept();
  }

  /** All problems, in the order of the input; those beyond the first are worked out again. */
  public Iterator<Problem> allProblems() {
    if (problems.count() <= Problems.KEPT) {
      return problems.kept().iterator();
    }
    var seen = new Seen(Problems.KEPT);
    return IntStream.range(0, verdicts.length)
        .filter(entry -> !verdict(entry).isWrite())
        .boxed()
        .<Problem>mapMulti((entry, sink) -> problemsOf(entry).forEach(sink))
        .filter(seen::isNew)
        .iterator();
  }

  private List<Problem> problemsOf(int entry) {
    return switch (resolution.entry(entry)) {
      case Resolved.Faulty(var problem, _) -> List.of(problem);
      case Resolved.Rejected rejected -> comparison.step(rejected).problems();
      case Resolved.Accepted accepted ->
          switch (step(entry, accepted)) {
            case Step.Refuse refuse -> refuse.problems();
            case Step.Write _, Step.HoldBack _ -> List.of();
          };
    };
  }

  /** How many problems there are; one may keep several changes back. */
  public long problemCount() {
    return problems.count();
  }

  /** Whether every problem has one remedy that keeps the meaning. */
  public boolean hasRemedies() {
    return problems.haveOneRemedy();
  }

  /** Whether a problem keeps everything from being applied. */
  public boolean refused() {
    return refused;
  }

  /** What it was compared with. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Of what it was made. */
  public Resolution resolution() {
    return resolution;
  }

  private Stream<Step.Write> writes(Predicate<Verdict> wanted) {
    return numbers(wanted)
        .mapToObj(this::step)
        .mapMulti(
            (step, sink) -> {
              if (step instanceof Step.Write write) {
                sink.accept(write);
              }
            });
  }

  private IntStream numbers(Predicate<Verdict> wanted) {
    return IntStream.range(0, end()).filter(number -> wanted.test(verdict(number)));
  }

  private Verdict verdict(int number) {
    return number < verdicts.length ? Verdict.of(verdicts[number]) : Verdict.REMOVE;
  }
}
