package dev.skillway.core.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What was set when the server was started last. */
public final class SettingsSeen {
  private SettingsSeen() {}

  /**
   * Keeps what is set now, and adds an entry where it differs.
   *
   * @param set what is not at its default, by key; secrets masked
   */
  public static void keep(Handle handle, Instant now, Author author, Map<String, String> set)
      throws SQLException {
    List<AuditEvent.Setting> differing = differing(find(handle), set);
    if (!differing.isEmpty()) {
      put(handle, set);
      AuditTable.append(handle, now, new AuditEvent.Settings(author, differing));
    }
  }

  private static List<AuditEvent.Setting> differing(
      Map<String, String> before, Map<String, String> after) {
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<AuditEvent.Setting> differing = new ArrayList<>();
    for (String key : keys) {
      var setting = new AuditEvent.Setting(key, before.get(key), after.get(key));
      if (!after.getOrDefault(key, "").equals(before.getOrDefault(key, ""))) {
        differing.add(setting);
      }
    }
    return differing;
  }

  private static Map<String, String> find(Handle handle) {
    return handle
        .createQuery("SELECT key, value FROM setting")
        .reduceRows(
            new TreeMap<String, String>(),
            (all, row) -> {
              all.put(row.getColumn("key", String.class), row.getColumn("value", String.class));
              return all;
            });
  }

  private static void put(Handle handle, Map<String, String> set) {
    handle.execute("DELETE FROM setting");
    set.forEach(
        (key, value) ->
            handle.execute("INSERT INTO setting (key, value) VALUES (?, ?)", key, value));
  }
}
