#pragma once
// A kind of paper (问题清单, 督办单 …) as `fazhi report KIND` knows it: one small file each, listed in paper_kinds.h. How a kind becomes
// bytes of a format is paper_files.h; how its text is written is data/templates/KIND.txt (docs/templates.md).

#include <map>
#include <string>
#include <vector>

#include "app/problem_rows.h"
#include "report/template_words.h"

namespace fazhi::app {

// An option of one kind only: --within 30d.
struct PaperOption {
  std::string names;  // --within
  std::string value;  // as in OptionSpec; empty: a flag, whose value is "yes"
  std::string help;
  std::vector<std::string> choices{};  // empty: any text
};

struct PaperRequest {
  std::string format;
  std::string issuer;    // 落款单位
  bool by_unit = false;  // --split unit
  std::map<std::string, std::string> options;

  // As typed; empty: not given. `name` with its dashes.
  std::string option(const std::string& name) const;
};

// What a kind makes its paper from. Problems are those of --unit and --checklist; the view holds all units and checklists.
struct PaperScene {
  const Workspace& workspace;
  const Question& question;
  const Problems& problems;
  const PaperRequest& request;

  const View& view() const { return *problems.view; }
};

struct NamedBytes {
  std::string name;  // 问题清单-区教育局.docx
  std::string bytes;
};

// One paper: values for the words of its template, which are its JSON as well.
struct PaperContent {
  std::string unit{};  // of a paper for one unit: its name
  report::TemplateScope data{};
  std::string draft_mark{};             // 拟列稿; empty: not a draft
  std::vector<report::Table> sheets{};  // for xlsx and csv; empty: the tables of `data`, the first one for csv
  std::vector<report::Chart> charts{};  // for xlsx: of those tables, by their names
};

enum class ForUnits { never, on_request, always };  // always: one paper a unit, so --unit or --split unit is needed

struct PaperKind {
  std::string id;     // supervision
  std::string title;  // 督办单
  std::string help;
  std::vector<std::string> formats;  // without xlsx and csv where it is no table
  ForUnits for_units = ForUnits::never;
  std::vector<PaperOption> options{};
  report::TemplateWords words{};  // beside common_words()
  std::string details{};          // under the options in --help
  bool for_public = false;        // calls nothing a problem: may be of a ledger of published reports, then without rows
  bool of_problems = true;        // says how problems stand: also until when that was recorded (day_of_problems)

  // What was not asked is settled here, before anything is judged: the day of a quarter that is over.
  void (*ask)(Question& question) = nullptr;
  // What the papers say, one a unit where it is asked for. Empty: nothing to say, or reported.
  std::vector<PaperContent> (*contents)(const PaperScene& scene, Diagnostics& out) = nullptr;
  // A form that is filled in and comes back: never written over, what was typed into it would be lost. nullptr: no such format.
  bool (*is_form)(const PaperRequest& request) = nullptr;
  // Of a kind that is laid out by the program and has no template: whole files.
  std::vector<NamedBytes> (*files)(const PaperScene& scene, Diagnostics& out) = nullptr;

  bool has_template() const { return files == nullptr; }
  std::string default_format() const;  // md where there is one
};

// What every template may say: 区县, 截至日, 检查期, 落款单位, 单位, 台账状态, 所知截至. Their values are set by the framework.
const report::TemplateWords& common_words();
report::TemplateWords words_of(const PaperKind& kind);  // the common ones first

}  // namespace fazhi::app
