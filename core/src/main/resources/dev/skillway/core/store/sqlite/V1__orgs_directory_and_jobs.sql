-- Contact centres that changes are written to.
CREATE TABLE org (
  key       INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL UNIQUE,
  platform  TEXT    NOT NULL,
  -- Rises by one with every transaction that writes assignments.
  revision  INTEGER NOT NULL DEFAULT 0,
  -- Rises by one with every load of agents and skills.
  catalog   INTEGER NOT NULL DEFAULT 0
);

-- The built-in directory: agents, skills and who holds what.
CREATE TABLE agent (
  key         INTEGER PRIMARY KEY,
  org         INTEGER NOT NULL REFERENCES org,
  id          TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  email       TEXT,
  user_name   TEXT,
  employee_id TEXT,
  team        TEXT,
  state       TEXT    NOT NULL,
  -- The revision that last changed one of the agent's assignments.
  version     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (org, id)
);

CREATE TABLE skill (
  key           INTEGER PRIMARY KEY,
  org           INTEGER NOT NULL REFERENCES org,
  id            TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  state         TEXT    NOT NULL,
  minimum       NUMERIC NOT NULL,
  maximum       NUMERIC NOT NULL,
  step          NUMERIC NOT NULL,
  best          TEXT    NOT NULL,
  levels        TEXT    NOT NULL,
  default_value NUMERIC,
  UNIQUE (org, id)
);

CREATE TABLE assignment (
  agent       INTEGER NOT NULL REFERENCES agent,
  skill       INTEGER NOT NULL REFERENCES skill,
  proficiency NUMERIC NOT NULL,
  -- The revision that wrote it.
  version     INTEGER NOT NULL,
  PRIMARY KEY (agent, skill)
) WITHOUT ROWID;

-- When and by which job a revision was written.
CREATE TABLE revision (
  org     INTEGER NOT NULL REFERENCES org,
  number  INTEGER NOT NULL,
  at      TEXT    NOT NULL,
  job     TEXT,
  PRIMARY KEY (org, number)
) WITHOUT ROWID;

-- Every change of an assignment; null before = added, null after = removed.
CREATE TABLE assignment_history (
  agent              INTEGER NOT NULL,
  skill              INTEGER NOT NULL,
  version            INTEGER NOT NULL,
  proficiency_before NUMERIC,
  proficiency_after  NUMERIC
);

CREATE TABLE job (
  key        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  org        INTEGER NOT NULL REFERENCES org,
  state      TEXT    NOT NULL,
  mode       TEXT    NOT NULL,
  -- JSON: [{"name", "format"}], in the order in which they were given.
  inputs     TEXT    NOT NULL,
  started_at TEXT    NOT NULL,
  ended_at   TEXT,
  -- Changes in, implied removals counted; the sum of all outcomes.
  changes    INTEGER NOT NULL
);

-- What became of each change. What is not here yet was not tried.
CREATE TABLE outcome (
  job                 INTEGER NOT NULL REFERENCES job,
  sequence            INTEGER NOT NULL,
  outcome             TEXT    NOT NULL,
  -- Index in job.inputs; null for an implied removal.
  input               INTEGER,
  -- Ids, where they are known.
  agent               TEXT,
  skill               TEXT,
  proficiency_before  NUMERIC,
  proficiency_after   NUMERIC,
  -- As it was written; agent and skill only where that is not their id.
  written_agent       TEXT,
  written_skill       TEXT,
  written_proficiency TEXT,
  written_operation   TEXT,
  problem             TEXT,
  PRIMARY KEY (job, sequence)
) WITHOUT ROWID;
