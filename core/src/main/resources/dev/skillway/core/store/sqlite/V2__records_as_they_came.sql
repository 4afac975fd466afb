-- Records of inputs as they came: a row of a table, a line, an item of a list.
CREATE TABLE record (
  job    INTEGER NOT NULL REFERENCES job,
  -- From 0 on, over all inputs of the job.
  number INTEGER NOT NULL,
  -- Index in job.inputs.
  input  INTEGER NOT NULL,
  -- As it is handed back, in the format and dialect of its input.
  text   TEXT    NOT NULL,
  PRIMARY KEY (job, number)
) WITHOUT ROWID;

-- What a replacement takes away without naming it.
CREATE TABLE implied (
  job      INTEGER NOT NULL REFERENCES job,
  sequence INTEGER NOT NULL,
  agent    TEXT    NOT NULL,
  skill    TEXT    NOT NULL,
  PRIMARY KEY (job, sequence)
) WITHOUT ROWID;

-- What became of each change. What is not here yet was not tried.
CREATE TABLE outcome_of_change (
  job                INTEGER NOT NULL REFERENCES job,
  -- In the order in which changes were made: rows are only ever added at the end.
  position           INTEGER NOT NULL,
  -- In the order of the input, what is implied last.
  sequence           INTEGER NOT NULL,
  outcome            TEXT    NOT NULL,
  -- Null for a removal that a replacement implies.
  record             INTEGER,
  -- Index of the one cell of a wide record that is its own; null for the whole record.
  part               INTEGER,
  -- Ids or, where they are not known, what was written.
  agent              TEXT,
  skill              TEXT,
  proficiency_before NUMERIC,
  proficiency_after  NUMERIC,
  problem            TEXT,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;

-- Before, each change stood alone, with its fields as they were written.
INSERT INTO record (job, number, input, text)
SELECT o.job, o.sequence, o.input,
  CASE json_extract(j.inputs, '$[' || o.input || '].format')
    WHEN 'json' THEN json_patch('{}', json_object(
      'agent', coalesce(o.written_agent, o.agent),
      'skill', coalesce(o.written_skill, o.skill),
      'proficiency', CASE
        WHEN o.written_proficiency GLOB '[0-9]*' AND o.written_proficiency NOT GLOB '*[^0-9.]*'
        THEN json(o.written_proficiency) ELSE trim(o.written_proficiency, '"') END,
      'operation', o.written_operation))
    ELSE '"' || replace(coalesce(o.written_agent, o.agent, ''), '"', '""')
      || '","' || replace(coalesce(o.written_skill, o.skill, ''), '"', '""')
      || '","' || replace(coalesce(o.written_proficiency, ''), '"', '""')
      || '","' || replace(coalesce(o.written_operation, ''), '"', '""') || '"'
  END
FROM outcome o JOIN job j ON j.key = o.job
WHERE o.input IS NOT NULL;

INSERT INTO outcome_of_change (
  job, position, sequence, outcome, record, agent, skill, proficiency_before, proficiency_after,
  problem)
SELECT job, sequence, sequence, outcome, CASE WHEN input IS NOT NULL THEN sequence END,
  coalesce(agent, written_agent), coalesce(skill, written_skill),
  proficiency_before, proficiency_after, problem
FROM outcome;

DROP TABLE outcome;
ALTER TABLE outcome_of_change RENAME TO outcome;
