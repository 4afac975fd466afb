package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Family;
import dev.skillway.spi.change.Field;

/**
 * Where an item stands.
 *
 * @param ids what a bare {@code id} or {@code name} means in it: AGENT, SKILL, or UNKNOWN where
 *     that is to be found out
 * @param family whose names its missing fields are asked for by
 * @param atRoot whether it is the body itself, or the body within objects around it
 * @param inMap whether a map around it was noted already
 */
record Setting(Role ids, Family family, boolean atRoot, boolean inMap) {
  /** The documented name of a field that belongs in such an item. */
  String name(Field field) {
    return switch (field) {
      case OPERATION -> "operation";
      case PROFICIENCY -> "proficiency";
      case AGENT -> family == Family.V1 ? "agent" : "userId";
      case SKILL -> family == Family.V1 ? "skill" : ids == Role.SKILL ? "id" : "skillId";
    };
  }

  /** Inside a list or map whose entries are of that role. */
  Setting inside(Role role, Family family) {
    Role inner =
        switch (role) {
          case AGENTS -> Role.AGENT;
          case SKILLS -> Role.SKILL;
          case AGENT,
              SKILL,
              PROFICIENCY,
              OPERATION,
              ID,
              NAME,
              LIST,
              ENVELOPE,
              DEED,
              WEIGHTY,
              WRITTEN,
              NOTHING,
              UNKNOWN ->
              Role.UNKNOWN;
        };
    return new Setting(inner, family, false, inMap);
  }

  /**
   * Of an entry of a map.
   *
   * @param ids what a bare id or name means in it
   */
  Setting inMap(Role ids) {
    return new Setting(ids, family, false, true);
  }
}
