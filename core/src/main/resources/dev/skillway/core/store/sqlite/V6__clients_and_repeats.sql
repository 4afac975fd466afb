-- Programs and people who sign in with a secret.
CREATE TABLE client (
  key        INTEGER PRIMARY KEY,
  -- As it signs in, and as its tokens name it.
  id         TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  -- JSON: the names of the orgs that it may work in.
  orgs       TEXT    NOT NULL,
  -- JSON: what it may do there.
  scopes     TEXT    NOT NULL,
  -- Argon2id, as a PHC string: the secret itself is nowhere.
  secret     TEXT    NOT NULL,
  created_at TEXT    NOT NULL,
  -- Null while it may sign in.
  revoked_at TEXT
);

-- Requests that took effect and bore an Idempotency-Key: the same again gets the same answer.
CREATE TABLE repeat (
  client      TEXT    NOT NULL,
  org         TEXT    NOT NULL,
  -- Method and path.
  operation   TEXT    NOT NULL,
  -- SHA-256 of the key, in hex.
  key         TEXT    NOT NULL,
  -- Milliseconds since 1970.
  at          INTEGER NOT NULL,
  -- SHA-256 of what was asked for, in hex.
  fingerprint TEXT    NOT NULL,
  -- The job that it became; null where it became none.
  job         TEXT,
  -- Null while it is under way.
  status      INTEGER,
  type        TEXT,
  -- JSON: {"name": "value"}.
  headers     TEXT,
  -- Compressed (zlib).
  body        BLOB,
  PRIMARY KEY (client, org, operation, key)
) WITHOUT ROWID;

CREATE INDEX repeat_by_time ON repeat (at);
