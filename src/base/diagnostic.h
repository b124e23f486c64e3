#pragma once
// What a user wrote or imported is wrong: collected, all of it, sorted by place. Never thrown.

#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

enum class Severity { error, warning, note };

// Line and column count from 1, columns in code points; 0 means unknown. For spreadsheets `cell` is
// "Sheet!B7" and line and column are 0.
struct Location {
  std::string path;
  int line = 0;
  int column = 0;
  std::string cell;

  auto operator<=>(const Location&) const = default;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Location where;
  std::string message;      // one Chinese sentence: what was found (in 「」), what was expected, what to do
  std::string code;         // stable, lower-case with dashes, documented in docs/messages.md
  std::string source_line;  // empty where there is none; of a very long line only the surroundings of the place
  int line_from = 1;        // the column at which source_line begins

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

// By path, line, column, cell, code.
void sort_by_place(Diagnostics& diagnostics);

// 路径:行:列: 错误: 说明 [code], then the source line and a caret under the column. Ends in a newline.
// The caret is placed by display width (a 汉字 is two columns wide). Without a column there is no caret; of a very long
// line only the surroundings are shown; control characters of the source line are replaced, a tab by one space.
std::string format(const Diagnostic& diagnostic);

// All of them, in the given order, followed by nothing.
std::string format(const Diagnostics& diagnostics);

}  // namespace fazhi
