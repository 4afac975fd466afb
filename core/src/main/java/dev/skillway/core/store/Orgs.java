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
