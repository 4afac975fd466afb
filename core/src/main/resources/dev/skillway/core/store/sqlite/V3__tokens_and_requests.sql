-- What this installation is called in the tokens that it makes: one row, made with the first key.
CREATE TABLE instance (
  id TEXT NOT NULL
);

-- Keys that sign tokens. The newest signs; what any of them signed holds.
CREATE TABLE signing_key (
  key        INTEGER PRIMARY KEY,
  -- As tokens name it (kid).
  id         TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  material   BLOB NOT NULL
);

-- What came by HTTP, and what was answered. Secrets are masked before.
CREATE TABLE request (
  key           INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE,
  -- Milliseconds since 1970.
  at            INTEGER NOT NULL,
  -- Null where nobody was signed in.
  client        TEXT,
  -- By name, as it was asked for: there may be none of it.
  org           TEXT,
  method        TEXT    NOT NULL,
  path          TEXT    NOT NULL,
  -- JSON: {"name": "value"}.
  headers       TEXT    NOT NULL,
  -- Of the body.
  bytes         INTEGER NOT NULL,
  status        INTEGER NOT NULL,
  job           TEXT,
  problem_count INTEGER NOT NULL,
  -- JSON: a list.
  notices       TEXT    NOT NULL,
  -- Microseconds.
  took          INTEGER NOT NULL
);

CREATE INDEX request_by_time ON request (at);
CREATE INDEX request_of_nobody ON request (key) WHERE client IS NULL;

-- What was found wrong with a request.
CREATE TABLE request_problems (
  request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
  -- The number of the first of these, from 0 on; all rows but the last hold 1,000.
  first   INTEGER NOT NULL,
  -- Lines of JSON, one a problem, compressed (zlib).
  lines   BLOB    NOT NULL,
  PRIMARY KEY (request, first)
);
