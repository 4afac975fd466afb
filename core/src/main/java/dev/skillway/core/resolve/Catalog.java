package dev.skillway.core.resolve;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Statement;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Skill;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The agents and skills of one org, at one moment.
 *
 * @param agents by id, e-mail, user name, employee id or unique name
 * @param skills by id or unique name
 */
public record Catalog(Lookup<Agent> agents, Lookup<Skill> skills) implements Names {
  /**
   * Indexes an org.
   *
   * @param org its name, for messages
   */
  public static Catalog of(String org, Collection<Agent> agents, Collection<Skill> skills) {
    return new Catalog(
        new Lookup<>(
            Lookup.Kind.AGENTS,
            org,
            new Index<>(
                agents,
                Agent::id,
                List.of(Agent::email, Agent::userName, Agent::employeeId, Agent::name))),
        new Lookup<>(
            Lookup.Kind.SKILLS, org, new Index<>(skills, Skill::id, List.of(Skill::name))));
  }

  @Override
  public @Nullable String agent(String reference) {
    List<Agent> fitting = agents.candidates(reference);
    return fitting.size() == 1 ? fitting.getFirst().id() : null;
  }

  @Override
  public @Nullable String skill(String reference) {
    List<Skill> fitting = skills.candidates(reference);
    return fitting.size() == 1 ? fitting.getFirst().id() : null;
  }

  /**
   * Whether the org has the agent and the skill of an endpoint's path; the body of a request that
   * names others is not looked at.
   *
   * @param faults is told what the org lacks
   */
  public boolean finds(Endpoint endpoint, Consumer<Statement.Fault> faults) {
    return finds(agents, endpoint.agent(), faults) && finds(skills, endpoint.skill(), faults);
  }

  private static boolean finds(
      Lookup<?> lookup, @Nullable String reference, Consumer<Statement.Fault> faults) {
    return reference == null
        || lookup
            .find(
                reference,
                () -> Position.pointer("the path", ""),
                problem -> faults.accept(new Statement.Fault(problem)))
            .isPresent();
  }
}
