// The XML parts of an .xlsx without the archive around them, whose checksums would keep a fuzzer out: styles, shared texts, workbook and
// one sheet, separated by lines of ====. The first byte says in pieces of which size they are fed.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/text_pool.h"
#include "held_promises.h"
#include "intake/xlsx_parts.h"
#include "intake/xlsx_sheet_reader.h"
#include "intake/xlsx_strings.h"
#include "intake/xlsx_styles.h"

namespace {

using namespace fazhi;
using namespace fazhi::intake;

bool feed(XmlHandler& handler, std::string_view part, std::size_t piece_size) {
  XmlStream stream(handler);
  for (std::size_t at = 0; at < part.size(); at += piece_size)
    if (!stream.feed(part.substr(at, piece_size))) break;
  return stream.finish();
}

std::array<std::string_view, 4> parts_of(std::string_view input) {
  constexpr std::string_view kLine = "\n====\n";
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    const std::size_t end = std::min(input.find(kLine), input.size());
    part = input.substr(0, end);
    input.remove_prefix(std::min(end + kLine.size(), input.size()));
  }
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t piece_size = data[0] == 0 ? 1 : data[0];
  const auto parts = parts_of({reinterpret_cast<const char*>(data) + 1, size - 1});
  Diagnostics out;
  WorkbookReports reports("f.xlsx", out);
  core::TextPool texts;
  XlsxStyles styles;
  XlsxStrings strings(texts, reports);
  XlsxWorkbookPart workbook;
  XlsxRelations relations;
  feed(styles, parts[0], piece_size);
  feed(strings, parts[1], piece_size);
  feed(workbook, parts[2], piece_size);
  feed(relations, parts[2], piece_size);
  Workbook book;
  book.sheets.emplace_back();
  XlsxSheetReader reader(book.sheets.back(), strings, styles, texts, reports);
  if (!feed(reader, parts[3], piece_size)) return 0;
  reader.finish();
  if (!has_errors(out)) fuzz::hold_promises(book);
  for (const XlsxSheetEntry& sheet : workbook.sheets())
    if (const XlsxRelation* relation = relations.by_id(sheet.relation))
      resolve_part("xl/workbook.xml", relation->target);
  return 0;
}
