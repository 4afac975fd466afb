package dev.skillway.core.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The orgs of a store. */
public final class Orgs {
  /** What a name looks like: it stands in paths and options. */
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private Orgs() {}

  public static Optional<Org> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT key FROM org WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findOne()
        .map(key -> new Org(key, name));
  }

  public static List<String> names(Handle handle) {
    return handle.createQuery("SELECT name FROM org ORDER BY name").mapTo(String.class).list();
  }

  /** A number that is another one whenever the org's agents or skills have changed. */
  public static long catalogRevision(Handle handle, Org org) {
    return handle
        .createQuery("SELECT catalog FROM org WHERE key = :key")
        .bind("key", org.key())
        .mapTo(Long.class)
        .one();
  }

  /** Says that the org's agents or skills have changed. */
  public static void raiseCatalogRevision(Handle handle, Org org) {
    handle
        .createUpdate("UPDATE org SET catalog = catalog + 1 WHERE key = :key")
        .bind("key", org.key())
        .execute();
  }

  /** Makes an org of the built-in platform. */
  public static Org add(Handle handle, String name) {
    long key =
        handle
            .createUpdate("INSERT INTO org (name, platform) VALUES (:name, 'directory')")
            .bind("name", name)
            .executeAndReturnGeneratedKeys("key")
            .mapTo(Long.class)
            .one();
    return new Org(key, name);
  }
}
