package dev.skillway.core.execute;

import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Snapshot;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one call to the built-in platform, inside the caller's transaction. */
public final class Executor {
  private final DirectoryWriter writer;
  private final Snapshot snapshot;

  /**
   * @param snapshot what the plan was made from
   */
  public Executor(DirectoryWriter writer, Snapshot snapshot) {
    this.writer = writer;
    this.snapshot = snapshot;
  }

  /** Writes the call's changes; a result for every step. */
  public List<Result> make(List<Sequenced> call) throws SQLException {
    Set<String> changedMeanwhile = writer.write(writes(call));
    return call.stream()
        .map(
            sequenced ->
                switch (sequenced.step()) {
                  case Step.Write write ->
                      changedMeanwhile.contains(write.agent().id())
                          ? failed(sequenced, write)
                          : sequenced.result(
                              write.effect() == Effect.KEEP ? Outcome.UNCHANGED : Outcome.APPLIED);
                  case Step.Refuse refuse ->
                      new Result(sequenced.number(), refuse, Outcome.REJECTED, refuse.problems());
                  case Step.HoldBack _ -> sequenced.result(Outcome.UNPROCESSED);
                })
        .toList();
  }

  /** What is to be written of each agent; nothing of one who keeps all, who is only compared. */
  private List<AgentWrites> writes(List<Sequenced> call) {
    Map<String, List<AgentWrites.Write>> byAgent = new LinkedHashMap<>();
    for (Sequenced sequenced : call) {
      if (sequenced.step() instanceof Step.Write write) {
        var ofAgent = byAgent.computeIfAbsent(write.agent().id(), _ -> new ArrayList<>());
        if (write.effect() != Effect.KEEP) {
          ofAgent.add(new AgentWrites.Write(write.skill().id(), write.before(), write.after()));
        }
      }
    }
    return byAgent.entrySet().stream()
        .map(
            agent ->
                new AgentWrites(agent.getKey(), snapshot.version(agent.getKey()), agent.getValue()))
        .toList();
  }

  private static Result failed(Sequenced sequenced, Step.Write write) {
    Source source = write.source();
    Position position = source == null ? Position.whole("") : source.item();
    var problem =
        Problem.of(
            Code.CHANGED_MEANWHILE,
            position,
            "Somebody changed the skills of %s after this was planned. Plan and apply it again."
                .formatted(write.agent().name()));
    return new Result(sequenced.number(), sequenced.step(), Outcome.FAILED, List.of(problem));
  }
}
