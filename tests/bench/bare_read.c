/* bare_read LEDGER.DB: the yardstick of an evaluation. Nothing but SQLite and a loop that fetches the columns an evaluation
 * reads, in the same order, looks at each and keeps nothing. Prints a checksum, so that no compiler can leave it out. */

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>

static uint64_t sum;

static int fail(sqlite3* database) {
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  return 1;
}

static void touch(sqlite3_stmt* row, int column) {
  if (sqlite3_column_type(row, column) == SQLITE_INTEGER) {
    sum += (uint64_t)sqlite3_column_int64(row, column);
    return;
  }
  const unsigned char* text = sqlite3_column_text(row, column);
  const int length = sqlite3_column_bytes(row, column);
  if (length > 0) sum += (uint64_t)length + text[0];
}

static int read_all(sqlite3* database, const char* sql) {
  sqlite3_stmt* row = NULL;
  if (sqlite3_prepare_v2(database, sql, -1, &row, NULL) != SQLITE_OK) return fail(database);
  const int columns = sqlite3_column_count(row);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(row)) == SQLITE_ROW) {
    for (int column = 0; column < columns; ++column) touch(row, column);
  }
  sqlite3_finalize(row);
  return code == SQLITE_DONE ? 0 : fail(database);
}

int main(int argc, char** argv) {
  static const char* const kQueries[] = {
      "SELECT number, text FROM word ORDER BY number",
      "SELECT name, kind, title, opened_on, parties, fields, closed_on, outcome, merged_into FROM matter ORDER BY sequence",
      "SELECT sequence, id, kind, state, unit, formed_on, covers_from, covers_until, title, number, fields, links, draft "
      "FROM record ORDER BY sequence"};
  sqlite3* database = NULL;
  if (argc != 2 || sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
    fprintf(stderr, "bare_read LEDGER.DB\n");
    return 2;
  }
  for (size_t i = 0; i < sizeof kQueries / sizeof *kQueries; ++i) {
    if (read_all(database, kQueries[i]) != 0) return 3;
  }
  sqlite3_close(database);
  printf("%llu\n", (unsigned long long)sum);
  return 0;
}
