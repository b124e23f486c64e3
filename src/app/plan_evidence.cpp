#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>

#include "app/known_records.h"
#include "app/paper_compare.h"
#include "app/plan_rows.h"
#include "app/row_ids.h"
#include "app/words.h"
#include "base/text.h"
#include "intake/cell_text.h"
#include "intake/period_reading.h"

namespace fazhi::app {

namespace {

using intake::TargetPart;

struct EvidenceRow {
  std::uint32_t sheet = 0;
  RowValues values;                         // emptied once collected, read again where it is compared
  std::vector<const intake::Cell*> source;  // what it is read again from
  core::EvidenceSubmitted wanted;
  std::string file;
  std::vector<std::pair<std::string, std::size_t>> cells;  // field → position in `values`
};

// A sheet names files that lie beside it or in folders below, and nothing that a link leads to.
bool lies_inside(const std::filesystem::path& folder, const std::string& written) {
  const std::filesystem::path file = replace_all(written, "\\", "/");
  if (file.is_absolute() || written.find(':') != std::string::npos) return false;
  std::filesystem::path at = folder;
  for (const std::filesystem::path& part : file) {
    at /= part;
    std::error_code error;
    if (part == ".." || std::filesystem::is_symlink(at, error)) return false;
  }
  return true;
}

class EvidencePlanner {
 public:
  explicit EvidencePlanner(Planning& planning)
      : planning_(planning), known_(planning.input.facts, planning.input.ledger) {}

  void run() {
    for (const std::uint32_t sheet : planning_.sheets_of(core::TableHolds::evidence)) read_sheet(sheet);
    RecordMatching matching(known_, planning_.input.library.vocabulary, planning_.imported_before);
    for (const EvidenceRow& row : rows_) matching.add(row.wanted, !row.values.faulty);
    const std::vector<RecordMatch> matches = matching.run();
    std::vector<std::string> first_cells(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i].twin != kNoTwin) first_cells[i] = cell_of(rows_[matches[i].twin]);
    }
    planning_.plan.entries.reserve(planning_.plan.entries.size() + rows_.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {  // each row is given back as soon as it is planned
      plan(rows_.front(), matches[i], first_cells[i]);
      rows_.pop_front();
    }
  }

 private:
  RowReader& reader(const EvidenceRow& row) { return *readers_[row.sheet]; }

  // A hundred thousand rows of values would not fit beside what they became: the cells are there to be read again.
  static void put_away(EvidenceRow& row, const intake::TableRow& source) {
    if (row.values.faulty) return;
    row.source = source.cells;
    std::vector<ReadValue>().swap(row.values.values);
  }

  void take_out(EvidenceRow& row) {
    if (!row.values.faulty) row.values = reader(row).read({row.values.row, row.source});
  }

  // The cell of the name, else the first that was recognised.
  std::string cell_of(const EvidenceRow& row) const {
    const SheetPlan& sheet = planning_.plan.sheets[row.sheet];
    const intake::FoundColumn* found = nullptr;
    for (const intake::FoundColumn& column : sheet.table.columns) {
      if (column.match.target == nullptr) continue;
      if (found == nullptr || column.match.target->id == "title") found = &column;
    }
    return intake::cell_address(*sheet.sheet, row.values.row,
                                found == nullptr ? std::uint16_t{0} : found->heading.column);
  }

  void read_sheet(std::uint32_t number) {
    SheetPlan& sheet = planning_.plan.sheets[number];
    readers_.resize(planning_.plan.sheets.size());
    readers_[number] = std::make_unique<RowReader>(planning_.input, sheet, planning_.names, planning_.out);
    read_sheet_rows(planning_, sheet, *readers_[number], [&](RowValues values, const intake::TableRow& row) {
      rows_.push_back({number, std::move(values), {}, {}, {}, {}});
      collect(rows_.back());
      put_away(rows_.back(), row);
    });
  }

  void collect(EvidenceRow& row) {
    core::EvidenceSubmitted& body = row.wanted;
    RowReader& at = reader(row);
    const core::EvidenceKind* kind = kind_of(row);
    body.id = own_id(planning_.plan.sheets[row.sheet], row.values);
    body.unit = row.values.text("unit");
    body.title = row.values.text("title");
    body.number = row.values.text("number");
    require(row, "unit", "没有写是哪个单位的材料");
    require(row, "formed_on", "没有形成日期");
    if (const auto day = row.values.date("formed_on")) body.formed_on = *day;
    if (planning_.input.today && body.formed_on > *planning_.input.today) {
      at.refuse(row.values, row.values.own("formed_on"), "future-date",
                fmt::format("形成日期「{}」晚于登记当天「{}」：还没有形成的材料不能登记", format_date(body.formed_on),
                            format_date(*planning_.input.today)));
    }
    refuse_secret(row);
    read_covers(row);
    read_original(row);
    if (const ReadValue* matters = row.values.own("matter")) {
      for (const core::Scalar& item : matters->value.items())
        body.links.push_back({std::get<std::string>(item), {}, {}});
    }
    if (kind == nullptr) return;
    body.kind = kind->id;
    if (body.title.empty()) body.title = kind->id;
    for (std::size_t i = 0; i < row.values.values.size(); ++i) {
      if (row.values.values[i].target->part == TargetPart::field) read_field(row, i, *kind, at);
    }
  }

  const core::EvidenceKind* kind_of(EvidenceRow& row) {
    const std::string& of_form = planning_.plan.sheets[row.sheet].table.form->kind;
    const std::string word = of_form.empty() ? row.values.text("kind") : of_form;
    if (word.empty()) {
      require(row, "kind", "没有写材料种类");
      return nullptr;
    }
    const auto [found, is_new] = kinds_.emplace(word, nullptr);
    if (is_new) {
      Diagnostics ignored;
      found->second = planning_.input.library.vocabulary.find_kind(word);
      if (found->second == nullptr) find_evidence_kind(planning_.input.library.vocabulary, word, ignored);
      if (!ignored.empty()) {
        std::string& message = unknown_kinds_[word] = ignored.front().message;
        if (!message.ends_with("？")) message += "：请用词汇表里的种类";
      }
    }
    if (found->second == nullptr) {
      reader(row).refuse(row.values, row.values.own("kind"), "unknown-kind", unknown_kinds_[word]);
    }
    return found->second;
  }

  void require(EvidenceRow& row, std::string_view column, std::string_view sentence) {
    if (row.values.own(column) != nullptr || row.values.faulty) return;
    reader(row).refuse(row.values, nullptr, "field-missing",
                       fmt::format("这一行{}：请补上；整张表都一样的，可在对照表的 constants 里写明", sentence));
  }

  void refuse_secret(EvidenceRow& row) {
    const std::string level = intake::folded(row.values.text("secrecy"));
    for (const std::string_view word : {"绝密", "机密", "秘密"}) {
      if (level.find(word) == std::string::npos || level.starts_with("非")) continue;
      reader(row).refuse(row.values, row.values.own("secrecy"), "secret-row",
                         fmt::format("密级是「{}」：本系统不处理涉密内容，请从表里删去这一行", level));
      return;
    }
  }

  void read_covers(EvidenceRow& row) {
    row.wanted.covers = {row.values.date("covers_from"), row.values.date("covers_until")};
    const ReadValue* period = row.values.own("period");
    if (period == nullptr) return;
    const std::string text = core::to_text(period->value);
    if (const auto read = intake::read_period(text, planning_.plan.sheets[row.sheet].table.year)) {
      row.wanted.covers = core::days_of(*read);
      return;
    }
    reader(row).refuse(row.values, period, "bad-period",
                       fmt::format("归属期「{}」看不懂：请写成 2026、2026年上半年、2026年第三季度 或 2026年9月", text));
  }

  void read_original(EvidenceRow& row) {
    const std::string archive = row.values.text("archive"), url = row.values.text("url");
    row.file = row.values.text("file");
    if ((archive.empty() ? 0 : 1) + (url.empty() ? 0 : 1) + (row.file.empty() ? 0 : 1) > 1) {
      reader(row).refuse(row.values, row.values.own("archive"), "original",
                         "原件写了不止一处：档号、网址、文件三列只填一列");
    } else if (!archive.empty()) {
      row.wanted.original = core::ArchiveOriginal{archive, {}};
    } else if (!url.empty()) {
      row.wanted.original = core::PageOriginal{url, row.values.date("seen_on")};
    } else if (!row.file.empty()) {
      const std::filesystem::path folder = std::filesystem::path(planning_.input.workbook.path).parent_path();
      if (!lies_inside(folder, row.file)) {
        reader(row).refuse(
            row.values, row.values.own("file"), "path-outside",
            fmt::format("原件文件「{}」不在表格所在的文件夹里（绝对路径、“..”、链接都不收）：请把文件放到"
                        "表格旁边，写相对的路径",
                        row.file));
      }
      row.file = (folder / row.file).string();
    }
  }

  void read_field(EvidenceRow& row, std::size_t position, const core::EvidenceKind& kind, RowReader& at) {
    const ReadValue& value = row.values.values[position];
    const core::FieldDef* field = find_field_word(kind.fields, value.target->id);
    if (field == nullptr) {
      at.refuse(row.values, &value, "unknown-field",
                fmt::format("「{}」没有「{}」这一项：请清空这一格，或核对材料种类", kind.id, value.target->title));
      return;
    }
    core::Value read = value.target->only_exact ? at.read_as(*field, value, row.values) : value.value;
    if (read.empty()) return;
    row.wanted.fields.push_back({field->id, std::move(read)});
    row.cells.emplace_back(field->id, position);
  }

  void plan(EvidenceRow& row, const RecordMatch& match, const std::string& first_cell) {
    PlanLine line{row.sheet, row.values.row, Fate::added, row.wanted.id, row.wanted.title, {}, match.note};
    if (match.twin != kNoTwin || match.known != core::kNone) take_out(row);
    const ReadValue* at = row.values.own(row.wanted.number.empty() ? "title" : "number");
    if (match.twin != kNoTwin) refuse_twin(reader(row), row.values, at, first_cell, "份材料");
    if (!row.values.faulty && match.known != core::kNone) {
      compare(row, match, line);
    } else if (!row.values.faulty) {
      if (row.wanted.id.empty()) row.wanted.id = new_id(row.wanted);
      ids_.insert(row.wanted.id);
      line.id = row.wanted.id;
      remember(row.sheet, line.id);
      const Location place{planning_.input.workbook.path, 0, 0, cell_of(row)};
      planning_.plan.entries.push_back({std::move(row.wanted), place, std::move(row.file)});
    }
    if (row.values.faulty) line.fate = Fate::unfit;
    planning_.plan.lines.push_back(std::move(line));
  }

  void remember(std::uint32_t sheet, const std::string& id) {
    planning_.plan.sheets[sheet].known_ids.push_back("evidence\t" + id);
  }

  std::string new_id(const core::EvidenceSubmitted& body) const {
    const auto taken = [&](const std::string& id) { return known_.find(id) != core::kNone || ids_.contains(id); };
    const std::string matter = body.links.empty() ? std::string() : body.links.front().matter;
    const std::string key = body.kind + "\n" + body.number + "\n" + body.title + "\n" + body.unit + "\n" + matter +
                            format_date(body.formed_on);
    return free_id(id_wishes(body), key, taken);
  }

  void compare(EvidenceRow& row, const RecordMatch& match, PlanLine& line) {
    const KnownRecord now = known_.at(match.known);
    line.id = std::string(now.id);
    remember(row.sheet, line.id);
    line.fate = Fate::present;
    if (now.state == core::ReviewState::withdrawn || now.state == core::ReviewState::purged) {
      line.note =
          now.state == core::ReviewState::purged ? "已清除，不再导入" : "已撤回，不再导入；还需要的请换一个标识";
      return;
    }
    core::EvidenceAmended body{line.id, {}, {}, because_of(planning_.input)};
    refuse_moves(row, now);
    compare_text(row, now.text, body, line);
    if (row.values.faulty || body.set.empty()) return;
    line.fate = Fate::changed;
    if (now.state == core::ReviewState::accepted) line.note = "已审核通过，更正要重新审核，通过以前仍以原来的为准";
    const std::string cell = line.changes.front().cell;
    planning_.plan.entries.push_back({std::move(body), {planning_.input.workbook.path, 0, 0, cell}, {}});
  }

  // What a record is about and of what kind it is cannot be amended.
  void refuse_moves(EvidenceRow& row, const KnownRecord& now) {
    if (now.kind != row.wanted.kind) {
      reader(row).refuse(
          row.values, row.values.own("kind"), "kind-change",
          fmt::format("「{}」在台账里是「{}」，种类不能更正：请先撤回（withdraw）那一份，再换一个标识导入", now.id,
                      now.kind));
    }
    const ReadValue* matters = row.values.own("matter");
    std::vector<std::string> was, is;
    for (const core::EvidenceLink& link : now.text.links) {
      if (!link.matter.empty()) was.push_back(link.matter);
    }
    for (const core::EvidenceLink& link : row.wanted.links) is.push_back(link.matter);
    std::ranges::sort(was);
    std::ranges::sort(is);
    if (matters == nullptr || was == is) return;
    reader(row).refuse(
        row.values, matters, "link-change",
        fmt::format(
            "「{}」在台账里关联的是「{}」，这里是「{}」：关联不能更正，请先撤回（withdraw）那一份，再换一个标识导入",
            now.id, join(was, "、"), join(is, "、")));
  }

  void compare_text(EvidenceRow& row, const core::RecordText& now, core::EvidenceAmended& body, PlanLine& line) {
    const auto differs = [&](const std::string& name, const ReadValue& value, const core::Value& is) {
      const core::Value was = core::text_field(now, name);
      if (is_same(was, is)) return;
      body.set.push_back({name, is});
      body.was.push_back({name, was});
      line.changes.push_back(change_of(planning_, row.sheet, row.values, value, was));
    };
    for (const std::string_view name : {"title", "number", "unit", "formed_on"}) {
      if (const ReadValue* value = row.values.own(name)) differs(std::string(name), *value, value->value);
    }
    const ReadValue* period = row.values.own("period");
    const ReadValue* from = period != nullptr ? period : row.values.own("covers_from");
    const ReadValue* until = period != nullptr ? period : row.values.own("covers_until");
    if (from != nullptr && row.wanted.covers.from) differs("covers_from", *from, core::Value{*row.wanted.covers.from});
    if (until != nullptr && row.wanted.covers.until)
      differs("covers_until", *until, core::Value{*row.wanted.covers.until});
    for (const auto& [name, position] : row.cells) {
      differs(name, row.values.values[position], *core::find_field(row.wanted.fields, name));
    }
  }

  Planning& planning_;
  KnownRecords known_;
  std::vector<std::unique_ptr<RowReader>> readers_;  // by sheet
  std::deque<EvidenceRow> rows_;                     // of 100 000 none is moved
  std::set<std::string> ids_;
  std::map<std::string, const core::EvidenceKind*> kinds_;
  std::map<std::string, std::string> unknown_kinds_;
};

}  // namespace

void plan_evidence(Planning& planning) { EvidencePlanner(planning).run(); }

}  // namespace fazhi::app
