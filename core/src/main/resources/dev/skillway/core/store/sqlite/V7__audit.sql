-- Who did what, when, and by which request and job. Rows are only ever added at the end, and
-- forgotten from the beginning; each bears the hash of the one before.
CREATE TABLE audit_entry (
  key           INTEGER PRIMARY KEY,
  -- Milliseconds since 1970.
  at            INTEGER NOT NULL,
  kind          TEXT    NOT NULL,
  -- By name; null where it is about no org, or several.
  org           TEXT,
  -- Null where nobody was signed in.
  client        TEXT,
  -- Ids. Null where it came by none.
  request       TEXT,
  job           TEXT,
  -- JSON: an object, as the kind has it.
  detail        TEXT    NOT NULL,
  -- Which rows of agent_history it tells of, and the SHA-256 of their texts; null of other kinds.
  history_first INTEGER,
  history_last  INTEGER,
  digest        BLOB,
  -- The hash of the entry before; of the first 32 bytes of zero.
  previous      BLOB    NOT NULL,
  -- SHA-256 of previous and of what the entry says.
  hash          BLOB    NOT NULL
);

CREATE INDEX audit_entry_by_time ON audit_entry (at);
CREATE INDEX audit_entry_by_history ON audit_entry (history_first) WHERE history_first IS NOT NULL;
CREATE INDEX audit_entry_without_history ON audit_entry (at) WHERE history_first IS NULL;

-- Entries tell of history by its keys: without a column for them VACUUM may number rows anew.
DROP VIEW assignment_history;

CREATE TABLE agent_history_by_key (
  key     INTEGER PRIMARY KEY,
  agent   INTEGER NOT NULL,
  -- The revision that wrote it.
  version INTEGER NOT NULL,
  -- JSON: [[skill, before, after]]; null before = added, null after = removed.
  changes TEXT    NOT NULL,
  -- The key of the agent's row before; 0 for none. It may be forgotten. An index took longer.
  before  INTEGER NOT NULL
);

INSERT INTO agent_history_by_key (key, agent, version, changes, before)
SELECT rowid, agent, version, changes,
  coalesce(lag(rowid) OVER (PARTITION BY agent ORDER BY rowid), 0)
FROM agent_history ORDER BY rowid;

-- The key of the agent's newest row of history; 0 for none.
ALTER TABLE agent_version ADD COLUMN history INTEGER NOT NULL DEFAULT 0;
UPDATE agent_version SET history = newest.key
FROM (SELECT agent, max(key) AS key FROM agent_history_by_key GROUP BY agent) newest
WHERE newest.agent = agent_version.agent;

DROP TABLE agent_history;
ALTER TABLE agent_history_by_key RENAME TO agent_history;

-- Every change of an assignment.
CREATE VIEW assignment_history AS
SELECT h.agent, c.value ->> 0 AS skill, h.version,
  c.value ->> 1 AS proficiency_before, c.value ->> 2 AS proficiency_after
FROM agent_history h, json_each(h.changes) c;

-- Who left the job.
ALTER TABLE queued_job ADD COLUMN client TEXT;

-- What was set when the server was started last, secrets masked; what is not here is at its default.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
