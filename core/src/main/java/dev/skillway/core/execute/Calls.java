package dev.skillway.core.execute;

import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a plan into calls, each of them one transaction of the built-in platform: a plan of up to
 * {@value #WHOLE} steps whole, a larger one in calls of whole agents.
 */
public final class Calls {
  static final int WHOLE = 100_000;
  static final int PART = 10_000;

  private final int whole;
  private final int part;

  public Calls() {
    this(WHOLE, PART);
  }

  Calls(int whole, int part) {
    this.whole = whole;
    this.part = part;
  }

  /** Every step once, in calls that are made one after the other. */
  public List<List<Sequenced>> of(Plan plan) {
    List<Sequenced> all = new ArrayList<>(plan.steps().size());
    for (Step step : plan.steps()) {
      all.add(new Sequenced(all.size(), step));
    }
    return all.size() <= whole ? List.of(all) : cut(all);
  }

  private List<List<Sequenced>> cut(List<Sequenced> all) {
    Map<String, List<Sequenced>> byAgent = new LinkedHashMap<>();
    for (Sequenced sequenced : all) {
      byAgent.computeIfAbsent(agent(sequenced.step()), _ -> new ArrayList<>()).add(sequenced);
    }
    List<List<Sequenced>> calls = new ArrayList<>();
    List<Sequenced> call = new ArrayList<>();
    for (List<Sequenced> ofAgent : byAgent.values()) {
      if (!call.isEmpty() && call.size() + ofAgent.size() > part) {
        calls.add(call);
        call = new ArrayList<>();
      }
      call.addAll(ofAgent);
    }
    calls.add(call);
    return calls;
  }

  /** What is refused belongs to nobody: nothing of it is written. */
  private static String agent(Step step) {
    return switch (step) {
      case Step.Write write -> write.agent().id();
      case Step.Refuse _, Step.HoldBack _ -> "";
    };
  }
}
