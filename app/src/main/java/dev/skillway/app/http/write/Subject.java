package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.SkillSet;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Skill;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the path of a request names: an agent, or one agent's skill, or neither.
 *
 * @param agent whose skills are meant
 * @param skill the one that is meant
 */
record Subject(KnownOrg org, Optional<Agent> agent, Optional<Skill> skill) {
  /** That of a request whose body is read as of that endpoint. */
  static Subject of(Exchange exchange, Endpoint endpoint) {
    var catalog = exchange.org().catalog();
    return new Subject(
        exchange.org(),
        Optional.ofNullable(endpoint.agent())
            .flatMap(name -> catalog.agents().find(name, () -> Position.whole(""), _ -> {})),
        Optional.ofNullable(endpoint.skill())
            .flatMap(name -> catalog.skills().find(name, () -> Position.whole(""), _ -> {})));
  }

  /** What the agent holds now. */
  Optional<SkillSet> held(Handle handle) {
    return agent.map(one -> SkillSet.read(handle, org, one));
  }

  /** Its tag now; empty where it is not there. */
  Optional<String> tag(Handle handle) {
    return held(handle).map(set -> skill.isPresent() ? Etags.of(set, skill.get()) : Etags.of(set));
  }
}
