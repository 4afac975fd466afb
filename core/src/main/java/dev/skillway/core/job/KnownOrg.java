package dev.skillway.core.job;

import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Skill;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * An org's agents and skills as they were read.
 *
 * @param revision another one whenever they have changed
 * @param agentById in their order
 * @param skillById in their order
 * @param index of all of them, shared: a change set takes one {@link #catalog} of its own
 */
public record KnownOrg(
    Org org,
    long revision,
    Map<String, Agent> agentById,
    Map<String, Skill> skillById,
    Catalog index) {

  KnownOrg(Org org, long revision, List<Agent> agents, List<Skill> skills, Catalog index) {
    this(org, revision, byId(agents, Agent::id), byId(skills, Skill::id), index);
  }

  /** Finds them for one change set, in one thread. */
  public Catalog catalog() {
    return index.anew();
  }

  /**
   * Makes sure that they are still those of that revision.
   *
   * @throws StoreFailure when they are not, and what was resolved may no longer be right
   */
  static void requireCurrent(Handle handle, Org org, long revision) {
    if (Orgs.catalogRevision(handle, org) != revision) {
      throw new StoreFailure(
          Code.CHANGED_MEANWHILE,
          "The agents or skills of %s were loaded anew meanwhile. Nothing was done; do it again."
              .formatted(org.name()),
          new IllegalStateException("catalog revision " + revision));
    }
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return Collections.unmodifiableMap(
        entries.stream()
            .collect(Collectors.toMap(id, entry -> entry, (one, _) -> one, LinkedHashMap::new)));
  }
}
