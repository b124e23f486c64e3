#pragma once
// A workbook being written by libxlsxwriter, which only knows files: in a scratch folder of its own, read back as bytes.

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/date.h"
#include "report/scratch_folder.h"
#include "report/xlsx_formats.h"

namespace fazhi::report {

// Of the file itself: what Excel shows under 属性.
struct XlsxProperties {
  std::string title{};
  std::string author{};
  std::string comments{};
  std::optional<Date> created{};  // none: a fixed day, since 0 would mean the clock
};

class XlsxFile {
 public:
  // Throws Failure `xlsx-write`, `scratch-folder`.
  XlsxFile(const std::filesystem::path& scratch, const XlsxProperties& properties);

  lxw_workbook* workbook() { return workbook_.get(); }

  // `wanted` cut and cleaned to what Excel takes as a name and made unique; empty: 第n表.
  lxw_worksheet* add_sheet(const std::string& wanted);

  // The bytes. Nothing may be written afterwards.
  std::string finish();

 private:
  struct WorkbookFree {
    void operator()(lxw_workbook* workbook) const;
  };
  ScratchFolder folder_;
  std::string folder_name_;
  std::string file_name_;
  std::unique_ptr<lxw_workbook, WorkbookFree> workbook_;
  std::set<std::string> names_;
};

}  // namespace fazhi::report
