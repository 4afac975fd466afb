package dev.skillway.core.directory;

import dev.skillway.spi.change.Proficiency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of one agent.
 *
 * @param version of the agent's skills as they were read; if they have another now, somebody else
 *     changed them and nothing of this agent is written
 */
public record AgentWrites(String agent, long version, List<Write> writes) {
  public AgentWrites {
    writes = List.copyOf(writes);
  }

  /**
   * One assignment.
   *
   * @param after null to take it away
   */
  public record Write(String skill, @Nullable Proficiency before, @Nullable Proficiency after) {}
}
