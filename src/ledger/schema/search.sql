-- search.db, format 1: what `fazhi search` looks into. Nothing here is truth; a program that does not know the format makes it anew.

-- Up to which event of the ledger it goes, and the head the ledger had then. One row; none: nothing yet.
CREATE TABLE indexed (
  sequence      INTEGER NOT NULL,
  head_sequence INTEGER NOT NULL,
  head_digest   TEXT NOT NULL
) STRICT;

-- What can be found, as narrow as filters need it.
CREATE TABLE document (
  place        INTEGER PRIMARY KEY,  -- its day and sequence in one number (place_of), so that the newest is the last
  subject      TEXT NOT NULL UNIQUE, -- evidence:ev-1
  sequence     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  state        INTEGER,
  day          INTEGER NOT NULL,
  covers_from  INTEGER,
  covers_until INTEGER,
  number_key   TEXT NOT NULL,        -- 文号 without brackets and widths; empty: none
  unread       INTEGER NOT NULL      -- 1: it has a file whose text is not yet among the words of in_all
) STRICT;
CREATE INDEX document_unread ON document (place) WHERE unread = 1;
CREATE INDEX document_number ON document (number_key) WHERE number_key <> '';

-- Its words as they are printed, and as the index took them: they are needed to take them out again.
CREATE TABLE wording (
  place      INTEGER PRIMARY KEY,
  title      TEXT NOT NULL,
  number     TEXT NOT NULL,
  kind_title TEXT NOT NULL,
  unit_title TEXT NOT NULL,
  fields     TEXT NOT NULL,
  file       TEXT NOT NULL           -- SM3; empty: none
) STRICT;
CREATE INDEX wording_file ON wording (file) WHERE file <> '';

-- u:UNIT and m:MATTER of each document.
CREATE TABLE belongs (
  owner TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX belongs_place ON belongs (place);

CREATE TABLE name (
  kind TEXT NOT NULL,                -- unit, kind
  id   TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, name, id)
) STRICT, WITHOUT ROWID;

-- The text inside a file, by the SM3 of its bytes.
CREATE TABLE file_text (
  sm3  TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  note TEXT NOT NULL                 -- why it could not be read
) STRICT;

-- Index words (base/search_text.h): each table holds all that the one before it holds. ascii: words are parted by blanks, and everything
-- above U+007F is part of a word.
CREATE VIRTUAL TABLE in_title  USING fts5 (words, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE in_fields USING fts5 (words, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE in_all    USING fts5 (words, content = '', tokenize = 'ascii');
