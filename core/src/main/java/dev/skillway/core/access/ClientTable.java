package dev.skillway.core.access;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Clients, in the store. */
public final class ClientTable {
  private ClientTable() {}

  /**
   * Adds one.
   *
   * @param hash of its secret
   */
  static void add(Handle handle, Client client, String hash) {
    handle
        .createUpdate(
            """
            INSERT INTO client (id, name, orgs, scopes, secret, created_at)
            VALUES (:id, :name, :orgs, :scopes, :secret, :createdAt)
            """)
        .bind("id", client.id())
        .bind("name", client.name())
        .bind("orgs", JSONArrayUtils.toJSONString(client.orgs()))
        .bind("scopes", JSONArrayUtils.toJSONString(client.scopes()))
        .bind("secret", hash)
        .bind("createdAt", client.createdAt().toString())
        .execute();
  }

  /** All of them, the oldest first. */
  public static List<Client> list(Handle handle) {
    return handle
        .createQuery("SELECT * FROM client ORDER BY key")
        .map((row, _) -> client(row))
        .list();
  }

  /** The client of that id, also where it was revoked. */
  public static Optional<Client> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM client WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> client(row))
        .findOne();
  }

  /** The hash of the secret of a client that may sign in. */
  static Optional<String> hash(Handle handle, String id) {
    return handle
        .createQuery("SELECT secret FROM client WHERE id = :id AND revoked_at IS NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** Keeps it from signing in; whether it could. */
  static boolean revoke(Handle handle, String id, Instant now) {
    return handle
            .createUpdate(
                "UPDATE client SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
            .bind("id", id)
            .bind("now", now.toString())
            .execute()
        > 0;
  }

  /** The ids of those that were revoked since then. */
  static Set<String> revoked(Handle handle, Instant since) {
    return handle
        .createQuery("SELECT id FROM client WHERE revoked_at >= :since")
        .bind("since", since.truncatedTo(ChronoUnit.SECONDS).toString())
        .mapTo(String.class)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Client client(ResultSet row) throws SQLException {
    return new Client(
        row.getString("id"),
        row.getString("name"),
        texts(row.getString("orgs")),
        texts(row.getString("scopes")),
        Instant.parse(row.getString("created_at")),
        instant(row.getString("revoked_at")));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static List<String> texts(String json) {
    try {
      return JSONArrayUtils.parse(json).stream().map(String::valueOf).toList();
    } catch (ParseException damaged) {
      throw new IllegalStateException("a list in the table client", damaged);
    }
  }
}
