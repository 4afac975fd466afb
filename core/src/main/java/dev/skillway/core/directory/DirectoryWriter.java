package dev.skillway.core.directory;

import dev.skillway.core.audit.HistoryDigest;
import dev.skillway.core.audit.HistoryRange;
import dev.skillway.core.stage.JsonText;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes assignments of one org, with their versions and history, inside a transaction. */
public final class DirectoryWriter implements AutoCloseable {
  private static final int BATCH = 1_000;

  /** So many letters most changes take in the history. */
  private static final int USUAL = 16;

  private final Handle handle;
  private final Org org;
  private final @Nullable String job;
  private final Instant now;
  private final Map<String, Long> skills = new HashMap<>();
  private final PreparedStatement findAgents;
  private final PreparedStatement findSkill;
  private final PreparedStatement set;
  private final PreparedStatement remove;
  private final PreparedStatement history;
  private final PreparedStatement stamp;
  private final HistoryDigest digest = new HistoryDigest();
  private @Nullable HistoryRange written;
  private long revision;

  /** The key of the last row of the history. */
  private long last;

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
    Connection connection = handle.getConnection();
    findAgents =
        connection.prepareStatement(
            """
            SELECT a.id, a.key, coalesce(v.version, 0) AS version, coalesce(v.history, 0) AS history
            FROM agent a LEFT JOIN agent_version v ON v.agent = a.key
            WHERE a.org = ? AND a.id IN (SELECT value FROM json_each(?))
            """);
    findSkill = connection.prepareStatement("SELECT key FROM skill WHERE org = ? AND id = ?");
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
            "INSERT INTO agent_history (key, agent, version, changes, before) VALUES (?, ?, ?, ?,"
                + " ?)");
    stamp =
        connection.prepareStatement(
            """
            INSERT INTO agent_version (agent, version, history) VALUES (?, ?, ?)
            ON CONFLICT (agent)
            DO UPDATE SET version = excluded.version, history = excluded.history
            """);
  }

  /**
   * Writes what is wished of each agent, as one revision of the org.
   *
   * @param agents each of them once
   * @return the agents of whom nothing was written, since somebody changed them meanwhile
   */
  public Set<String> write(Collection<AgentWrites> agents) throws SQLException {
    var changedMeanwhile = new HashSet<String>();
    var unchanged = new TreeMap<Long, Wanted>();
    Map<String, Found> found = find(agents);
    for (AgentWrites agent : agents) {
      Found now = found.get(agent.agent());
      if (now == null || now.version() != agent.version()) {
        changedMeanwhile.add(agent.agent());
      } else if (unchanged.put(now.key(), new Wanted(agent.writes(), now.history())) != null) {
        throw new IllegalArgumentException("twice in one write: " + agent.agent());
      }
    }
    unchanged.values().removeIf(agent -> agent.writes().isEmpty());
    written = null;
    if (!unchanged.isEmpty()) {
      revision = nextRevision();
      long first = last + 1;
      // In the order of the table, so that each of its pages is written once.
      for (var agent : unchanged.entrySet()) {
        write(agent.getKey(), agent.getValue());
      }
      flush();
      written = new HistoryRange(first, last, digest.end());
    }
    return changedMeanwhile;
  }

  /** The rows of the history that the last write made; empty where it changed nothing. */
  public Optional<HistoryRange> history() {
    return Optional.ofNullable(written);
  }

  @Override
  public void close() throws SQLException {
    findAgents.close();
    findSkill.close();
    set.close();
    remove.close();
    history.close();
    stamp.close();
  }

  /** An agent's row, the version that the agent's skills have now, and its row of the history. */
  private record Found(long key, long version, long history) {}

  /** What is to be written of an agent, and the key of the last row of the agent's history. */
  private record Wanted(List<AgentWrites.Write> writes, long history) {}

  private Map<String, Found> find(Collection<AgentWrites> agents) throws SQLException {
    Map<String, Found> found = new HashMap<>();
    findAgents.setLong(1, org.key());
    findAgents.setString(2, Tables.json(agents.stream().map(AgentWrites::agent).toList()));
    try (ResultSet row = findAgents.executeQuery()) {
      while (row.next()) {
        found.put(
            row.getString("id"),
            new Found(row.getLong("key"), row.getLong("version"), row.getLong("history")));
      }
    }
    return found;
  }

  private void write(long agent, Wanted wanted) throws SQLException {
    for (AgentWrites.Write write : wanted.writes()) {
      write(agent, skill(write.skill()), write.after());
    }
    String changes = history(wanted.writes());
    digest.add(agent, revision, changes, wanted.history());
    history.setLong(1, ++last);
    history.setLong(2, agent);
    history.setLong(3, revision);
    history.setString(4, changes);
    history.setLong(5, wanted.history());
    history.addBatch();
    stamp.setLong(1, agent);
    stamp.setLong(2, revision);
    stamp.setLong(3, last);
    stamp.addBatch();
    if (waiting >= BATCH) {
      flush();
    }
  }

  private void write(long agent, long skill, @Nullable Proficiency after) throws SQLException {
    PreparedStatement statement = after == null ? remove : set;
    statement.setLong(1, agent);
    statement.setLong(2, skill);
    if (after != null) {
      Tables.bind(set, 3, after);
      set.setLong(4, revision);
    }
    statement.addBatch();
    waiting++;
  }

  private String history(List<AgentWrites.Write> writes) throws SQLException {
    var changes = new JsonText(USUAL * writes.size());
    changes.beginList();
    for (AgentWrites.Write write : writes) {
      changes.beginList();
      changes.number(skill(write.skill()));
      changes.literal(String.valueOf(Tables.stored(write.before())));
      changes.literal(String.valueOf(Tables.stored(write.after())));
      changes.endList();
    }
    changes.endList();
    return changes.toString();
  }

  private long skill(String id) throws SQLException {
    Long known = skills.get(id);
    if (known == null) {
      known = findSkill(id);
      skills.put(id, known);
    }
    return known;
  }

  private long findSkill(String skill) throws SQLException {
    findSkill.setLong(1, org.key());
    findSkill.setString(2, skill);
    try (ResultSet found = findSkill.executeQuery()) {
      if (!found.next()) {
        throw new IllegalArgumentException("no skill " + skill);
      }
      return found.getLong("key");
    }
  }

  /** No assignment is written twice in one transaction, so the order of the batches is free. */
  private void flush() throws SQLException {
    set.executeBatch();
    remove.executeBatch();
    history.executeBatch();
    stamp.executeBatch();
    waiting = 0;
  }

  /** Nobody else writes meanwhile, so that the keys of what is added follow one another. */
  private long nextRevision() {
    long next =
        handle
            .createQuery(
                """
                UPDATE org SET revision = revision + 1 WHERE key = :key
                RETURNING revision, (SELECT coalesce(max(key), 0) FROM agent_history) AS last
                """)
            .bind("key", org.key())
            .map(
                (row, _) -> {
                  last = row.getLong("last");
                  return row.getLong("revision");
                })
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
}
