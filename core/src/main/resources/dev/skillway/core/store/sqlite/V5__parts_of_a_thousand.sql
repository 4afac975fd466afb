-- Outcomes, records and history stand in parts of up to 1,000, each a row with a list in JSON: a row
-- for each change took most of the time that writing takes. Views show them one by one.

CREATE TABLE outcome_part (
  job     INTEGER NOT NULL REFERENCES job,
  -- The position of its first; positions are in the order in which changes were made.
  first   INTEGER NOT NULL,
  -- How many there are.
  size    INTEGER NOT NULL,
  -- JSON: {"applied": 998, "failed": 2}.
  counts  TEXT    NOT NULL,
  -- JSON: [[sequence, outcome, record, part, agent, skill, before, after, problem]].
  changes TEXT    NOT NULL,
  PRIMARY KEY (job, first)
);

CREATE TABLE record_part (
  job   INTEGER NOT NULL REFERENCES job,
  -- The number of its first; numbers go from 0 on over all inputs of the job.
  first INTEGER NOT NULL,
  -- Index in job.inputs.
  input INTEGER NOT NULL,
  -- JSON: a list of texts, each as it is handed back, in the format and dialect of its input.
  texts TEXT    NOT NULL,
  PRIMARY KEY (job, first)
);

CREATE TABLE agent_history (
  agent   INTEGER NOT NULL,
  -- The revision that wrote it.
  version INTEGER NOT NULL,
  -- JSON: [[skill, before, after]]; null before = added, null after = removed.
  changes TEXT    NOT NULL
);

-- The revision that last changed one of an agent's assignments; none is 0.
CREATE TABLE agent_version (
  agent   INTEGER PRIMARY KEY REFERENCES agent,
  version INTEGER NOT NULL
);

INSERT INTO outcome_part (job, first, size, counts, changes)
SELECT o.job, min(o.position), count(*),
  (SELECT json_group_object(outcome, n) FROM (
    SELECT i.outcome, count(*) AS n FROM outcome i
    WHERE i.job = o.job AND i.position / 1000 = o.position / 1000 GROUP BY i.outcome)),
  json_group_array(
    json_array(o.sequence, o.outcome, o.record, o.part, o.agent, o.skill, o.proficiency_before,
      o.proficiency_after, o.problem)
    ORDER BY o.position)
FROM outcome o
GROUP BY o.job, o.position / 1000;

INSERT INTO record_part (job, first, input, texts)
SELECT job, min(number), input, json_group_array(text ORDER BY number)
FROM record
GROUP BY job, input, number / 1000;

INSERT INTO agent_history (agent, version, changes)
SELECT agent, version,
  json_group_array(json_array(skill, proficiency_before, proficiency_after))
FROM assignment_history
GROUP BY agent, version
ORDER BY min(rowid);

INSERT INTO agent_version (agent, version) SELECT key, version FROM agent WHERE version > 0;

DROP TABLE outcome;
DROP TABLE record;
DROP TABLE assignment_history;
ALTER TABLE agent DROP COLUMN version;

-- What became of each change. What is not here yet was not tried.
CREATE VIEW outcome AS
SELECT p.job, p.first, p.first + c.key AS position,
  -- In the order of the input, what is implied last.
  c.value ->> 0 AS sequence,
  c.value ->> 1 AS outcome,
  -- Null for a removal that a replacement implies.
  c.value ->> 2 AS record,
  -- Index of the one cell of a wide record that is its own; null for the whole record.
  c.value ->> 3 AS part,
  -- Ids or, where they are not known, what was written.
  c.value ->> 4 AS agent,
  c.value ->> 5 AS skill,
  c.value ->> 6 AS proficiency_before,
  c.value ->> 7 AS proficiency_after,
  c.value ->> 8 AS problem
FROM outcome_part p, json_each(p.changes) c;

-- Records of inputs as they came: a row of a table, a line, an item of a list.
CREATE VIEW record AS
SELECT p.job, p.first + t.key AS number, p.input, t.value AS text
FROM record_part p, json_each(p.texts) t;

-- Every change of an assignment.
CREATE VIEW assignment_history AS
SELECT h.agent, c.value ->> 0 AS skill, h.version,
  c.value ->> 1 AS proficiency_before, c.value ->> 2 AS proficiency_after
FROM agent_history h, json_each(h.changes) c;
