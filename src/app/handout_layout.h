#pragma once
// The form of a handout (填报表) as both sides know it: names of sheets, the columns that are answered, what the hidden sheet holds.
// Written by handout_form.cpp, read by returned_form.cpp.

#include <string>

namespace fazhi::app::layout {

inline constexpr const char* kFormName = "填报表.xlsx";
inline constexpr const char* kNoteName = "填报说明.docx";
inline constexpr const char* kFilesFolder = "材料";

inline constexpr const char* kPapers = "要交的材料";
inline constexpr const char* kValues = "要填的内容";
inline constexpr const char* kRegisters = "清单确认";
inline constexpr const char* kHandedIn = "已交";
inline constexpr const char* kIdentity = "_fazhi";

// Of 要交的材料. Columns from 0; the last one, hidden, is the row's key.
enum class PaperColumn {
  number,
  kind,
  subject,
  because,
  articles,
  due,
  file,
  title,
  document_number,
  formed_on,
  remark,
  key
};
// Of 要填的内容.
enum class ValueColumn { about, field, how, value, because, key };
// Of 清单确认.
enum class RegisterColumn { title, period, recorded, count, key };

template <typename Column>
constexpr int at(Column column) {
  return static_cast<int>(column);
}

// Of the identity sheet (app/form_identity.h): the first cell of a line says what it is.
//   fazhi-handout  1
//   ledger         name
//   state          sequence  digest
//   unit           id  name
//   as_of          2026-09-30
//   row            sheet  key  locked texts of the row, one per column ("" where it is open)
//   choice         sheet  key  kinds, one per cell
//   digest         SM3 of all lines above: cells joined by US, lines by a line break
inline constexpr const char* kMark = "fazhi-handout";
inline constexpr const char* kVersion = "1";

}  // namespace fazhi::app::layout
