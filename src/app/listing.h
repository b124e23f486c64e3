#pragma once
// A list as a command prints it: one table and what stands around it, as text, JSON, CSV or Excel.

#include <optional>
#include <string>
#include <vector>

#include "app/view.h"
#include "report/document.h"

namespace fazhi::app {

struct Listing {
  std::string title;
  std::optional<Date> as_of;
  std::string state_line;
  bool demo = false;
  report::Table table;
  bool narrow = false;             // as text, headings are broken so that the first column gets the room
  std::vector<std::string> notes;  // under the table, one a line
  std::vector<std::string> tips;   // options worth knowing; as text only, never in a file that is handed on
};

enum class ListFormat { text, json, csv, xlsx };

// text: at most `width` terminal columns, without the column "key". json: {as_of, state, rows: [{key: value}]}.
std::string render(const Listing& listing, ListFormat format, std::size_t width = 100);

// Title, day, state and the mark of demo ledgers, from a view.
Listing listing_of(const View& view, std::string title);

}  // namespace fazhi::app
