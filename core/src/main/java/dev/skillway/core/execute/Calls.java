package dev.skillway.core.execute;

import dev.skillway.core.plan.Plan;
import dev.skillway.core.resolve.Resolution;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan cut into calls, each of them one transaction of the built-in platform: a plan of up to
 * {@value #WHOLE} steps whole, a larger one in calls of whole agents.
 */
public final class Calls {
  static final int WHOLE = 100_000;
  static final int PART = 10_000;

  private final Plan plan;

  /** Numbers of all steps, those of a call side by side. */
  private final int[] steps;

  /** Where each call begins, and where the last one ends. */
  private final IntArrayList borders = new IntArrayList();

  private Calls(Plan plan, int[] steps) {
    this.plan = plan;
    this.steps = steps;
    borders.add(0);
  }

  /** Every step once, in calls that are made one after the other. */
  public static Calls of(Plan plan) {
    return of(plan, WHOLE, PART);
  }

  static Calls of(Plan plan, int whole, int part) {
    if (plan.size() <= whole) {
      var calls = new Calls(plan, plan.numbers().toArray());
      calls.borders.add(calls.steps.length);
      return calls;
    }
    var calls = new Calls(plan, byAgent(plan));
    calls.cut(part);
    return calls;
  }

  /** How many calls there are. */
  public int size() {
    return borders.size() - 1;
  }

  /** The steps of a call. */
  public List<Sequenced> get(int call) {
    return IntStream.range(borders.getInt(call), borders.getInt(call + 1))
        .map(index -> steps[index])
        .mapToObj(number -> new Sequenced(number, plan.step(number)))
        .toList();
  }

  /** How many changes a call makes an outcome of. */
  public int size(int call) {
    return borders.getInt(call + 1) - borders.getInt(call);
  }

  /** What writes nothing first, then agent by agent; counted, since so many are slow to compare. */
  private static int[] byAgent(Plan plan) {
    int agents = plan.numbers().map(plan::agent).max().orElse(0) + 1;
    int[] next = new int[agents + 2];
    plan.numbers().forEach(number -> next[plan.agent(number) + 2]++);
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[plan.size()];
    plan.numbers().forEach(number -> sorted[next[plan.agent(number) + 1]++] = number);
    return sorted;
  }

  private void cut(int part) {
    int begin = 0;
    int from = 0;
    while (from < steps.length) {
      int to = endOfAgent(from);
      if (from > begin && to - begin > part) {
        borders.add(from);
        begin = from;
      }
      from = to;
    }
    borders.add(steps.length);
  }

  /** What writes nothing belongs to nobody, and may be cut anywhere. */
  private int endOfAgent(int from) {
    int agent = plan.agent(steps[from]);
    int to = from + 1;
    while (agent != Resolution.NOBODY && to < steps.length && plan.agent(steps[to]) == agent) {
      to++;
    }
    return to;
  }
}
