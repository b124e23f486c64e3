/* bare_insert LEDGER.DB NEW.DB ROWS: the yardstick of an import. Takes the first ROWS papers of a ledger into memory, then writes
 * them into NEW.DB with prepared INSERTs in one transaction, WAL and synchronous FULL, and prints the seconds that took.
 * One table, one row a paper, with the columns a spreadsheet would have for all that was said of it, who said it and when, and
 * its id unique: no history, no chain, nothing that could prove what was there before. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { kColumns = 13 };

typedef struct {
  char* columns[kColumns]; /* NULL for a number */
  sqlite3_int64 numbers[kColumns];
} Row;

static int fail(sqlite3* database) {
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  return 3;
}

static Row* read_rows(sqlite3* database, int most, int* count) {
  sqlite3_stmt* row = NULL;
  Row* rows = calloc((size_t)most, sizeof(Row));
  if (rows == NULL) return NULL;
  sqlite3_prepare_v2(database,
                     "SELECT payload ->> 'id', payload ->> 'kind', payload ->> 'unit', payload ->> 'formed_on',"
                     " payload ->> '$.covers.from', payload ->> '$.covers.until', payload ->> 'title', payload ->> 'number',"
                     " payload -> 'original', payload -> 'fields', payload -> 'links', actor, recorded_at "
                     "FROM event WHERE type = 'evidence-submitted' ORDER BY sequence LIMIT ?",
                     -1, &row, NULL);
  sqlite3_bind_int(row, 1, most);
  for (*count = 0; sqlite3_step(row) == SQLITE_ROW; ++*count) {
    for (int i = 0; i < kColumns; ++i) {
      if (sqlite3_column_type(row, i) == SQLITE_TEXT) {
        rows[*count].columns[i] = strdup((const char*)sqlite3_column_text(row, i));
      } else {
        rows[*count].numbers[i] = sqlite3_column_int64(row, i);
      }
    }
  }
  sqlite3_finalize(row);
  return rows;
}

static void free_rows(Row* rows, int count) {
  for (int at = 0; at < count; ++at) {
    for (int i = 0; i < kColumns; ++i) free(rows[at].columns[i]);
  }
  free(rows);
}

static int write_rows(sqlite3* database, const Row* rows, int count) {
  sqlite3_stmt* insert = NULL;
  if (sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK) return fail(database);
  sqlite3_prepare_v2(database, "INSERT INTO paper VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL);
  for (int at = 0; at < count; ++at) {
    for (int i = 0; i < kColumns; ++i) {
      if (rows[at].columns[i] != NULL) {
        sqlite3_bind_text(insert, i + 1, rows[at].columns[i], -1, SQLITE_STATIC);
      } else {
        sqlite3_bind_int64(insert, i + 1, rows[at].numbers[i]);
      }
    }
    if (sqlite3_step(insert) != SQLITE_DONE) return fail(database);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  return sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK ? 0 : fail(database);
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  sqlite3 *from = NULL, *to = NULL;
  int count = 0;
  if (argc != 4 || sqlite3_open_v2(argv[1], &from, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_open(argv[2], &to) != SQLITE_OK) {
    fprintf(stderr, "bare_insert LEDGER.DB NEW.DB ROWS\n");
    return 2;
  }
  Row* rows = read_rows(from, atoi(argv[3]), &count);
  if (rows == NULL) return 3;
  if (sqlite3_exec(to,
                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                   "CREATE TABLE paper (id TEXT PRIMARY KEY, kind TEXT, unit TEXT, formed_on TEXT, covers_from TEXT,"
                   " covers_until TEXT, title TEXT, number TEXT, original TEXT, fields TEXT, links TEXT,"
                   " recorded_by TEXT, recorded_at INTEGER)",
                   NULL, NULL, NULL) != SQLITE_OK) {
    return fail(to);
  }
  const double begin = now();
  const int code = write_rows(to, rows, count);
  printf("%f\n", now() - begin);
  free_rows(rows, count);
  sqlite3_close(from);
  sqlite3_close(to);
  return code;
}
