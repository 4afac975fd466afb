-- Jobs in the state QUEUED: left for the engine, and how it is to take them. Their inputs lie in
-- queue/ID, numbered from 0 on. A job that is begun, or refused, is here no more.
CREATE TABLE queued_job (
  job       INTEGER PRIMARY KEY REFERENCES job,
  handling  TEXT    NOT NULL,
  -- The endpoint that the inputs were meant for: its documented shape, mode, agent and skill.
  shape     TEXT    NOT NULL,
  path_mode TEXT    NOT NULL,
  agent     TEXT,
  skill     TEXT,
  -- Whether what is wrong is left out, and the rest applied.
  skips     INTEGER NOT NULL,
  -- How much may be taken away.
  allowance TEXT    NOT NULL
);

-- Why a job was refused when its turn came, or broke off.
CREATE TABLE job_problems (
  job   INTEGER PRIMARY KEY REFERENCES job,
  -- How many there are; the first of them are kept.
  count INTEGER NOT NULL,
  -- Lines of JSON, one a problem, compressed (zlib).
  lines BLOB    NOT NULL
);
