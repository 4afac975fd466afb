package dev.skillway.core.explain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent and the skill that a path of any platform names: the last id after a word for agents,
 * or for skills.
 */
record ForeignPath(@Nullable String agent, @Nullable String skill) {
  private static final Set<String> AGENTS = Set.of("users", "user", "agents", "agent", "resource");
  private static final Set<String> SKILLS =
      Set.of("skills", "skill", "routingskills", "routingskill");

  /** Words that are no ids wherever they stand. */
  private static final Set<String> WORDS =
      Set.of("admin", "api", "me", "search", "queues", "routing", "proficiencies", "levels");

  static ForeignPath of(List<String> segments) {
    return new ForeignPath(after(segments, AGENTS), after(segments, SKILLS));
  }

  private static @Nullable String after(List<String> segments, Set<String> words) {
    String last = null;
    for (int i = 1; i < segments.size(); i++) {
      if (words.contains(lower(segments.get(i - 1))) && isId(segments.get(i))) {
        last = segments.get(i);
      }
    }
    return last;
  }

  private static boolean isId(String segment) {
    String word = lower(segment);
    return !segment.isEmpty()
        && !AGENTS.contains(word)
        && !SKILLS.contains(word)
        && !WORDS.contains(word)
        && !word.startsWith("bulk");
  }

  private static String lower(String segment) {
    return segment.toLowerCase(Locale.ROOT);
  }
}
