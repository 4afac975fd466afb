package dev.skillway.spi.change;

/**
 * Something that agents can do to some degree, and by which work is routed to them.
 *
 * @param id the platform's own key, unique in the org
 * @param scale the proficiencies that the skill admits
 */
public record Skill(String id, String name, Scale scale, SkillState state) {
  public Skill {
    Named.require("skill", id, name);
  }
}
