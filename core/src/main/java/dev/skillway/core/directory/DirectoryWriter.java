package dev.skillway.core.directory;

import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Proficiency;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes assignments of one org, with their versions and history, inside a transaction. */
public final class DirectoryWriter implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final Handle handle;
  private final Org org;
  private final @Nullable String job;
  private final Instant now;
  private final Map<String, Long> skills;
  private final PreparedStatement findAgent;
  private final PreparedStatement set;
  private final PreparedStatement remove;
  private final PreparedStatement history;
  private final PreparedStatement stamp;
  private long revision;
  private int waiting;

  /**
   * @param job the id of the job that writes; null for none
   */
  public DirectoryWriter(Handle handle, Org org, @Nullable String job, Instant now)
      throws SQLException {
    this.handle = handle;
    this.org = org;
    this.job = job;
    this.now = now;
    this.skills = skillKeys(handle, org);
    Connection connection = handle.getConnection();
    findAgent =
        connection.prepareStatement("SELECT key, version FROM agent WHERE org = ? AND id = ?");
    set =
        connection.prepareStatement(
            """
            INSERT INTO assignment (agent, skill, proficiency, version) VALUES (?, ?, ?, ?)
            ON CONFLICT (agent, skill)
            DO UPDATE SET proficiency = excluded.proficiency, version = excluded.version
            """);
    remove = connection.prepareStatement("DELETE FROM assignment WHERE agent = ? AND skill = ?");
    history =
        connection.prepareStatement(
            """
            INSERT INTO assignment_history
              (agent, skill, version, proficiency_before, proficiency_after)
            VALUES (?, ?, ?, ?, ?)
            """);
    stamp = connection.prepareStatement("UPDATE agent SET version = ? WHERE key = ?");
  }

  /**
   * Writes what is wished of each agent, as one revision of the org.
   *
   * @param agents each of them once
   * @return the agents of whom nothing was written, since somebody changed them meanwhile
   */
  public Set<String> write(Collection<AgentWrites> agents) throws SQLException {
    var changedMeanwhile = new HashSet<String>();
    var unchanged = new TreeMap<Long, AgentWrites>();
    for (AgentWrites agent : agents) {
      Optional<Long> key = find(agent);
      if (key.isEmpty()) {
        changedMeanwhile.add(agent.agent());
      } else if (unchanged.put(key.get(), agent) != null) {
        throw new IllegalArgumentException("twice in one write: " + agent.agent());
      }
    }
    unchanged.values().removeIf(agent -> agent.writes().isEmpty());
    if (!unchanged.isEmpty()) {
      revision = nextRevision();
      // In the order of the table, so that each of its pages is written once.
      for (var agent : unchanged.entrySet()) {
        write(agent.getKey(), agent.getValue());
      }
      flush();
    }
    return changedMeanwhile;
  }

  @Override
  public void close() throws SQLException {
    findAgent.close();
    set.close();
    remove.close();
    history.close();
    stamp.close();
  }

  /** The agent's key, unless somebody changed the agent's skills. */
  private Optional<Long> find(AgentWrites writes) throws SQLException {
    findAgent.setLong(1, org.key());
    findAgent.setString(2, writes.agent());
    try (ResultSet found = findAgent.executeQuery()) {
      return found.next() && found.getLong("version") == writes.version()
          ? Optional.of(found.getLong("key"))
          : Optional.empty();
    }
  }

  private void write(long agent, AgentWrites writes) throws SQLException {
    for (AgentWrites.Write write : writes.writes()) {
      Long skill = skills.get(write.skill());
      if (skill == null) {
        throw new IllegalArgumentException("no skill " + write.skill());
      }
      write(agent, skill, write.before(), write.after());
    }
    stamp.setLong(1, revision);
    stamp.setLong(2, agent);
    stamp.addBatch();
    if (waiting >= BATCH) {
      flush();
    }
  }

  private void write(
      long agent, long skill, @Nullable Proficiency before, @Nullable Proficiency after)
      throws SQLException {
    PreparedStatement statement = after == null ? remove : set;
    statement.setLong(1, agent);
    statement.setLong(2, skill);
    if (after != null) {
      Tables.bind(set, 3, after);
      set.setLong(4, revision);
    }
    statement.addBatch();
    history.setLong(1, agent);
    history.setLong(2, skill);
    history.setLong(3, revision);
    Tables.bind(history, 4, before);
    Tables.bind(history, 5, after);
    history.addBatch();
    waiting++;
  }

  /** No assignment is written twice in one transaction, so the order of the batches is free. */
  private void flush() throws SQLException {
    set.executeBatch();
    remove.executeBatch();
    history.executeBatch();
    stamp.executeBatch();
    waiting = 0;
  }

  private long nextRevision() {
    long next =
        handle
            .createQuery(
                "UPDATE org SET revision = revision + 1 WHERE key = :key RETURNING revision")
            .bind("key", org.key())
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            "INSERT INTO revision (org, number, at, job) VALUES (:org, :number, :at, :job)")
        .bind("org", org.key())
        .bind("number", next)
        .bind("at", now.toString())
        .bind("job", job)
        .execute();
    return next;
  }

  private static Map<String, Long> skillKeys(Handle handle, Org org) {
    return handle
        .createQuery("SELECT id, key FROM skill WHERE org = :org")
        .bind("org", org.key())
        .reduceRows(
            new HashMap<>(),
            (keys, row) -> {
              keys.put(row.getColumn("id", String.class), row.getColumn("key", Long.class));
              return keys;
            });
  }
}
