-- Schema 1. Shipped schemas are never edited: a change is the next number.
-- The truth: event, checklist_text. Everything else is a projection that `fazhi rebuild` makes anew.

-- One row per event. Only ever appended to, but for salt and payload, which the chain covers by their digest alone: a purge (清除)
-- takes the salt and leaves the record's id.
CREATE TABLE event (
  sequence       INTEGER PRIMARY KEY,  -- 1, 2, 3 … without a gap
  recorded_at    INTEGER NOT NULL,     -- seconds since 1970-01-01T00:00:00Z, never earlier than in the row before
  actor          TEXT NOT NULL,
  type           TEXT NOT NULL,        -- evidence-submitted …
  payload_digest TEXT NOT NULL,        -- SM3(salt, payload)
  digest         TEXT NOT NULL,        -- SM3 over the columns before and the digest of the row before
  salt           TEXT,                 -- NULL: purged
  payload        TEXT NOT NULL         -- what the event says: JSON
) STRICT;

-- Texts of adopted checklists, by the SM3 of their bytes.
CREATE TABLE checklist_text (
  digest TEXT PRIMARY KEY,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Projection: the events that are few and frame everything else: units, persons, waivers, parameters, problems, voidings … All but
-- those of records and matters. They are read and folded at each evaluation.
CREATE TABLE frame (
  sequence INTEGER PRIMARY KEY
) STRICT;

-- Projection: which events are about what ("evidence:ev-0412"), voidings included.
CREATE TABLE mention (
  subject  TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (subject, sequence)
) STRICT, WITHOUT ROWID;

-- Projection: words that rows below name by number: ids of units and matters, kinds.
CREATE TABLE word (
  number INTEGER PRIMARY KEY,
  text   TEXT NOT NULL UNIQUE
) STRICT;

-- Projection: matters (事项). Days count from 1970-01-01. Format of parties and fields: docs/ledger-format.md.
CREATE TABLE matter (
  sequence    INTEGER PRIMARY KEY,  -- of the event that opened it
  name        INTEGER NOT NULL,     -- word: its id
  kind        INTEGER NOT NULL,     -- word
  title       TEXT NOT NULL,
  opened_on   INTEGER NOT NULL,
  parties     TEXT NOT NULL,
  fields      TEXT NOT NULL,
  closed_on   INTEGER,
  outcome     TEXT NOT NULL,
  merged_into INTEGER               -- word
) STRICT;

-- Projection: records of evidence (佐证材料), as narrow as an evaluation allows: it reads all of them in this order.
CREATE TABLE record (
  sequence     INTEGER PRIMARY KEY,  -- of its submission
  id           TEXT NOT NULL,
  kind         INTEGER,              -- word; NULL: purged
  state        INTEGER NOT NULL,     -- review state + 8: has an original + 16: the text here is the accepted one
  unit         INTEGER,              -- word
  formed_on    INTEGER,
  covers_from  INTEGER,
  covers_until INTEGER,
  title        TEXT,
  number       TEXT,
  fields       TEXT,
  links        TEXT,
  draft        TEXT                  -- JSON of the text under review where an accepted one stands here
) STRICT;
