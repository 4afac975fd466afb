package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.answer.SkillSet;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.write.Etags;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import org.jspecify.annotations.Nullable;

/** Reads what one agent holds, in the form that PUT takes back. */
public final class SetReads {
  private final Services services;

  public SetReads(Services services) {
    this.services = services;
  }

  /** {@code {"skills": [{"id", "name", "proficiency"}]}}. */
  public Handler set() {
    return exchange -> {
      SkillSet set = held(exchange);
      return Etags.tagged(exchange, Etags.of(set), JsonAnswer.of(200, set::write));
    };
  }

  /** {@code {"id", "name", "proficiency"}}; 404 where it is not assigned. */
  public Handler one() {
    return exchange -> {
      Skill skill = CatalogReads.skill(exchange);
      SkillSet set = held(exchange);
      Proficiency proficiency = set.held().get(skill);
      @Nullable String tag = Etags.of(set, skill);
      return proficiency == null || tag == null
          ? notAssigned(exchange, skill)
          : Etags.tagged(
              exchange, tag, JsonAnswer.of(200, json -> SkillSet.one(json, skill, proficiency)));
    };
  }

  private static Answer notAssigned(Exchange exchange, Skill skill) {
    return Answer.Refusal.of(
        404,
        Problem.of(
                Code.NOT_ASSIGNED,
                Position.parameter("skillId"),
                "%s is not assigned to %s. PUT a proficiency here to assign it."
                    .formatted(skill.name(), CatalogReads.agent(exchange).name()))
            .received(skill.id()));
  }

  private SkillSet held(Exchange exchange) throws InterruptedException {
    Agent agent = CatalogReads.agent(exchange);
    return services.read(handle -> SkillSet.read(handle, exchange.org(), agent));
  }
}
