package dev.skillway.core.job;

import dev.skillway.core.directory.Directory;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The agents and skills of orgs, read and indexed once for each revision of an org's. Several
 * threads may ask.
 */
public final class Catalogs {
  /** Of so many orgs they are kept, those that were asked for last. */
  private static final int MOST = 50;

  private final Store store;
  private final Map<Long, KnownOrg> known = new LinkedHashMap<>(16, 0.75f, true);

  public Catalogs(Store store) {
    this.store = store;
  }

  /** What there is now of the org of that name; empty where there is none. */
  public Optional<KnownOrg> find(String name) {
    return store.read(handle -> Orgs.find(handle, name).map(org -> of(handle, org)));
  }

  /** What there is now. */
  public KnownOrg of(Org org) {
    return store.read(handle -> of(handle, org));
  }

  private KnownOrg of(Handle handle, Org org) {
    long current = Orgs.catalogRevision(handle, org);
    return last(org)
        .filter(known -> known.revision() == current)
        .orElseGet(() -> keep(read(handle, org)));
  }

  private static KnownOrg read(Handle handle, Org org) {
    var directory = new Directory(org);
    var agents = directory.agents(handle);
    var skills = directory.skills(handle);
    return new KnownOrg(
        org,
        Orgs.catalogRevision(handle, org),
        agents,
        skills,
        Catalog.of(org.name(), agents, skills));
  }

  private synchronized Optional<KnownOrg> last(Org org) {
    return Optional.ofNullable(known.get(org.key()));
  }

  private synchronized KnownOrg keep(KnownOrg org) {
    known.put(org.org().key(), org);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
    return org;
  }
}
