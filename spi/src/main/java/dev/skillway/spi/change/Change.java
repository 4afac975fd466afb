package dev.skillway.spi.change;

import org.jspecify.annotations.Nullable;

/**
 * One wish about one assignment, with its agent and skill found in the org.
 *
 * @param proficiency on the skill's scale; null for a removal, and where none was given
 */
public record Change(
    Agent agent, Skill skill, Operation operation, @Nullable Proficiency proficiency) {

  public Change {
    if (operation == Operation.REMOVE && proficiency != null) {
      throw new IllegalArgumentException("a removal has no proficiency");
    }
    if (proficiency != null && skill.scale().fit(proficiency.value()) != Scale.Fit.ON_SCALE) {
      throw new IllegalArgumentException(proficiency + " is not on the scale of " + skill.id());
    }
  }
}
