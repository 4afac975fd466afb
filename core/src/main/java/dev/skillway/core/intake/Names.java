package dev.skillway.core.intake;

import org.jspecify.annotations.Nullable;

/** What the org's agents and skills are called, as far as that is known. */
public interface Names {
  /** No org was given. */
  Names NONE =
      new Names() {
        @Override
        public @Nullable String agent(String reference) {
          return null;
        }

        @Override
        public @Nullable String skill(String reference) {
          return null;
        }
      };

  /** The id of the one agent whom a reference means; null where it means none or several. */
  @Nullable String agent(String reference);

  /** Whether a skill bears nearly this name. */
  default boolean isNearSkill(String name) {
    return false;
  }

  /** Whether the scale of a skill has a level of that name, in whatever case. */
  default boolean isLevel(String name) {
    return false;
  }

  /** The id of the one skill that a reference means; null where it means none or several. */
  @Nullable String skill(String reference);
}
