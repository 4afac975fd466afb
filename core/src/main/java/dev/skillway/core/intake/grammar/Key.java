package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Family;
import java.util.Set;

/**
 * A member's name, and what it means.
 *
 * @param documentedInApi whether the endpoints below {@code /api/} document it
 * @param documentedInV1 whether {@code /v1} documents it
 */
public record Key(String text, Meaning meaning, boolean documentedInApi, boolean documentedInV1) {
  private static final Set<String> API =
      Set.of(
          "items", "skills", "userId", "skillId", "id", "name", "proficiency", "operation", "data");

  private static final Set<String> V1 =
      Set.of(
          "changes",
          "agents",
          "assignments",
          "agent",
          "skill",
          "skills",
          "proficiency",
          "operation");

  static Key of(String text) {
    return new Key(text, Vocabulary.WORDS.meaning(text), API.contains(text), V1.contains(text));
  }

  /** Whether a list or an object belongs there. */
  public boolean holdsItems() {
    return meaning.role().isBranch();
  }

  /** Whether it is documented for endpoints of that family. */
  boolean isDocumented(Family family) {
    return switch (family) {
      case API -> documentedInApi;
      case V1 -> documentedInV1;
      case ANY -> documentedInApi || documentedInV1;
    };
  }
}
