package dev.skillway.core.job;

import dev.skillway.core.directory.Directory;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Skill;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The agents and skills that a change set was resolved with.
 *
 * @param number another one whenever they have changed
 */
record CatalogRevision(List<Agent> agents, List<Skill> skills, long number) {
  CatalogRevision {
    agents = List.copyOf(agents);
    skills = List.copyOf(skills);
  }

  static CatalogRevision read(Handle handle, Org org) {
    var directory = new Directory(org);
    return new CatalogRevision(
        directory.agents(handle), directory.skills(handle), Orgs.catalogRevision(handle, org));
  }

  void requireCurrent(Handle handle, Org org) {
    requireCurrent(handle, org, number);
  }

  /**
   * Makes sure that agents and skills are still those of a revision.
   *
   * @throws StoreFailure when they are not, and what was resolved may no longer be right
   */
  static void requireCurrent(Handle handle, Org org, long number) {
    if (Orgs.catalogRevision(handle, org) != number) {
      throw new StoreFailure(
          Code.CHANGED_MEANWHILE,
          "The agents or skills of %s were loaded anew meanwhile. Nothing was done; do it again."
              .formatted(org.name()),
          new IllegalStateException("catalog revision " + number));
    }
  }
}
