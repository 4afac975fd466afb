package dev.skillway.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are wanted.
 *
 * @param reach whose entries are seen at all; null for everybody's
 * @param agents ids; empty for all
 * @param skills ids; empty for all
 * @param clients ids; empty for all
 * @param kinds empty for all
 * @param since the first moment; null for none
 * @param until the first moment that is too late; null for none
 */
public record AuditFilter(
    @Nullable Reach reach,
    List<String> agents,
    List<String> skills,
    List<String> clients,
    Set<AuditKind> kinds,
    @Nullable Instant since,
    @Nullable Instant until) {
  public static final AuditFilter ALL =
      new AuditFilter(null, List.of(), List.of(), List.of(), Set.of(), null, null);

  public AuditFilter {
    agents = List.copyOf(agents);
    skills = List.copyOf(skills);
    clients = List.copyOf(clients);
    kinds = Set.copyOf(kinds);
  }

  /**
   * Whose entries are seen.
   *
   * @param orgs names
   * @param client whose entries of no org are seen too; null for nobody's
   */
  public record Reach(List<String> orgs, @Nullable String client) {
    public Reach {
      orgs = List.copyOf(orgs);
    }
  }

  /** Whether only what is about some agents or skills is wanted. */
  boolean isNarrow() {
    return !agents.isEmpty() || !skills.isEmpty();
  }
}
