package dev.skillway.core.resolve;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Statement;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Skill;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The agents and skills of one org, at one moment.
 *
 * @param agents by id, e-mail, user name, employee id or unique name
 * @param skills by id or unique name
 * @param levels names of all levels of the skills' scales, in lower case
 */
public record Catalog(Lookup<Agent> agents, Lookup<Skill> skills, Set<String> levels)
    implements Names {
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
        new Lookup<>(Lookup.Kind.SKILLS, org, new Index<>(skills, Skill::id, List.of(Skill::name))),
        levels(skills));
  }

  /** The same for another change set and its thread. */
  public Catalog anew() {
    return new Catalog(agents.anew(), skills.anew(), levels);
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

  @Override
  public boolean isNearSkill(String name) {
    return skills.suggestion(name).isPresent();
  }

  @Override
  public boolean isLevel(String name) {
    return levels.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> levels(Collection<Skill> skills) {
    return skills.stream()
        .flatMap(skill -> skill.scale().levels().keySet().stream())
        .map(level -> level.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
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
