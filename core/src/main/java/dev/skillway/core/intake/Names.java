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

  /** The id of the one skill that a reference means; null where it means none or several. */
  @Nullable String skill(String reference);
}
