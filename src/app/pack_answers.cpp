#include "app/pack_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/handout_layout.h"
#include "app/pack_files.h"
#include "app/words.h"
#include "base/text.h"
#include "intake/cell_values.h"

namespace fazhi::app {

namespace {

using layout::at;
using layout::PaperColumn;
using layout::RegisterColumn;
using layout::ValueColumn;

// The parts of a key, as owed.h and asked_papers.cpp put them together: ids hold neither / nor |.
struct Key {
  char of = 0;  // m(atter) p(eriod) s(tanding): a paper; e(vidence) f(ield of a matter); r(egister)
  std::vector<std::string> parts;
  std::string field;  // after |
};

Key parse_key(const std::string& text) {
  Key key;
  const auto bar = text.find('|');
  if (bar != std::string::npos) key.field = text.substr(bar + 1);
  key.parts = split(text.substr(0, bar), '/');
  key.of = key.parts.front().empty() ? '\0' : key.parts.front().front();
  key.parts.erase(key.parts.begin());
  return key;
}

class AnswerReading {
 public:
  AnswerReading(const ReturnedPack& pack, const core::Library& library, const core::Facts& facts, Diagnostics& out)
      : pack_(pack), library_(library), facts_(facts), out_(out), files_(pack) {
    context_.dates_of_1904 = pack.form().workbook.dates_of_1904;
  }

  PackAnswers run() {
    for (const HandedOutRow& handed_out : pack_.form().identity.rows) {
      const ReturnedRow* row = pack_.form().find(handed_out.key);
      if (row == nullptr) {
        ++answers_.unanswered;
      } else if (handed_out.sheet == layout::kPapers) {
        take_paper(*row);
      } else if (handed_out.sheet == layout::kRegisters) {
        take_register(*row);
      } else {
        take_value(*row);
      }
    }
    answers_.left_over = files_.not_named();
    return std::move(answers_);
  }

 private:
  void refuse(const ReturnedRow& row, int column, std::string_view code, std::string message) {
    out_.push_back({Severity::error, place_of(pack_, row, column), std::move(message), std::string(code), {}});
  }

  void take_paper(const ReturnedRow& row) {
    const bool is_answered =
        !row.text(at(PaperColumn::file)).empty() || !row.text(at(PaperColumn::formed_on)).empty() ||
        !row.text(at(PaperColumn::document_number)).empty() || !row.text(at(PaperColumn::title)).empty();
    if (!is_answered) {
      if (row.text(at(PaperColumn::remark)).empty()) {
        ++answers_.unanswered;
      } else {
        answers_.remarks.push_back(&row);
      }
      return;
    }
    PaperAnswer paper;
    paper.row = &row;
    const Key key = parse_key(row.handed_out->key);
    (key.of == 'm' ? paper.matter : paper.period) = key.of == 's' ? std::string() : key.parts.front();
    paper.kind = row.text(at(PaperColumn::kind));
    if (!is_kind_of(key, paper.kind)) {
      refuse(row, at(PaperColumn::kind), "pack-kind",
             fmt::format("「{}」不是这一行能交的材料种类：请从下拉列表里选一种",
                         paper.kind.empty() ? "（空）" : paper.kind));
      return;
    }
    paper.title = row.text(at(PaperColumn::title));
    if (paper.title.empty()) paper.title = paper.kind;
    paper.number = row.text(at(PaperColumn::document_number));
    const bool has_day = read_formed_on(row, paper);
    if (take_file(row, paper) && has_day) answers_.papers.push_back(std::move(paper));
  }

  static bool is_kind_of(const Key& key, const std::string& kind) {
    const std::string& kinds = key.parts.back();
    const auto all = split(kinds.substr(0, kinds.find('#')), '+');
    return std::ranges::find(all, kind) != all.end();
  }

  bool read_formed_on(const ReturnedRow& row, PaperAnswer& paper) {
    const int column = at(PaperColumn::formed_on);
    const intake::Cell* cell = row.cell(column);
    if (cell == nullptr) {
      refuse(row, column, "pack-day-missing", "交了材料，没有写形成日期：请写材料本身的日期（成文、签发或公布日）");
      return false;
    }
    auto day = intake::read_day(*cell, context_);
    if (!day.value) {
      refuse(row, column, day.code, day.fault);
      return false;
    }
    paper.formed_on = *day.value;
    return true;
  }

  bool take_file(const ReturnedRow& row, PaperAnswer& paper) {
    const int column = at(PaperColumn::file);
    const std::string written = row.text(column);
    if (written.empty()) {
      refuse(row, column, "pack-file-missing",
             "填了这一行，没有写文件名：请把文件放进“材料”文件夹并写上文件名；没有这件材料的，把这一行清空，写明原因");
      return false;
    }
    const Location where = place_of(pack_, row, column);
    paper.file = files_.find(written, where, out_);
    const auto on_disk = paper.file == nullptr ? std::nullopt : files_.fetch(*paper.file, where, out_);
    if (!on_disk) return false;
    paper.on_disk = *on_disk;
    return true;
  }

  void take_register(const ReturnedRow& row) {
    const int column = at(RegisterColumn::count);
    const intake::Cell* cell = row.cell(column);
    if (cell == nullptr) {
      ++answers_.unanswered;
      return;
    }
    const auto count = intake::read_whole_number(*cell);
    if (!count.value || *count.value < 0) {
      refuse(row, column, count.value ? "negative-count" : count.code,
             count.value ? fmt::format("件数不能是「{}」：没有就填 0", row.text(column)) : count.fault);
      return;
    }
    const Key key = parse_key(row.handed_out->key);
    answers_.registers.push_back({&row, key.parts[0], key.parts[1], row.text(at(RegisterColumn::title)), *count.value});
  }

  void take_value(const ReturnedRow& row) {
    const intake::Cell* cell = row.cell(at(ValueColumn::value));
    if (cell == nullptr) {
      ++answers_.unanswered;
      return;
    }
    const Key key = parse_key(row.handed_out->key);
    if (key.of == 'm' || key.of == 'p' || key.of == 's') {
      take_value_of_paper(row, key, *cell);
      return;
    }
    const core::FieldDef* field = field_of(key);
    if (field == nullptr) {
      refuse(row, at(ValueColumn::value), "pack-unknown-thing",
             "这一行说的事项或材料台账里已经没有了（撤回、清除，或清单改了）：请清空这一格");
      return;
    }
    auto value = read_value(row, *cell, *field);
    if (!value) return;
    answers_.values.push_back({&row, key.of == 'f', key.parts.front(), field->id, field->title, std::move(*value)});
  }

  // Rows of papers come first, so that the paper is there, if it was handed in.
  void take_value_of_paper(const ReturnedRow& row, const Key& key, const intake::Cell& cell) {
    const std::string paper_key = row.handed_out->key.substr(0, row.handed_out->key.find('|'));
    const auto dot = key.field.find('.');
    const std::string kind = key.field.substr(0, dot);
    const auto paper = std::ranges::find_if(
        answers_.papers, [&](const PaperAnswer& one) { return one.row->handed_out->key == paper_key; });
    if (paper == answers_.papers.end() || paper->kind != kind) {
      const bool is_refused = has_errors(out_);  // the paper's own row was reported
      if (!is_refused) {
        refuse(row, at(ValueColumn::value), "pack-value-without-paper",
               "填了内容，但“要交的材料”里这件材料没有交（或选的是另一种）：请补上文件，或清空这一格");
      }
      return;
    }
    const core::EvidenceKind* of = library_.vocabulary.find_kind(kind);
    const core::FieldDef* field =
        of == nullptr ? nullptr : core::find_definition(of->fields, key.field.substr(dot + 1));
    if (field == nullptr) return;
    if (auto value = read_value(row, cell, *field)) core::set_field(paper->fields, field->id, std::move(*value));
  }

  const core::FieldDef* field_of(const Key& key) const {
    if (key.of == 'f') {
      const std::uint32_t matter = facts_.find_matter(key.parts.front());
      const core::MatterKind* kind =
          matter == core::kNone ? nullptr : library_.find_matter(facts_.matters[matter].kind);
      return kind == nullptr ? nullptr : core::find_definition(kind->fields, key.field);
    }
    const auto record = std::ranges::find(facts_.records, key.parts.front(), &core::Record::id);
    if (record == facts_.records.end() || record->kind == core::kNone) return nullptr;
    const core::EvidenceKind* kind = library_.vocabulary.find_kind(facts_.kinds[record->kind]);
    return kind == nullptr ? nullptr : core::find_definition(kind->fields, key.field);
  }

  std::optional<core::Value> read_value(const ReturnedRow& row, const intake::Cell& cell, const core::FieldDef& field) {
    if (!field.many) {
      auto scalar = read_scalar(row, cell, field);
      return scalar ? std::optional(core::Value(std::move(*scalar))) : std::nullopt;
    }
    std::vector<core::Scalar> list;
    for (const std::string& item : intake::listed_items(cell.text)) {
      intake::Cell one = cell;
      one.text = item;
      auto scalar = read_scalar(row, one, field);
      if (!scalar) return std::nullopt;
      list.push_back(std::move(*scalar));
    }
    return core::Value(std::move(list));
  }

  template <typename T>
  std::optional<core::Scalar> taken(const ReturnedRow& row, intake::CellReading<T> reading) {
    if (reading.value) return core::Scalar(std::move(*reading.value));
    refuse(row, at(ValueColumn::value), reading.code, reading.fault);
    return std::nullopt;
  }

  std::optional<core::Scalar> read_scalar(const ReturnedRow& row, const intake::Cell& cell,
                                          const core::FieldDef& field) {
    switch (field.type) {
      case core::FieldType::date: return taken(row, intake::read_day(cell, context_));
      case core::FieldType::integer: return taken(row, intake::read_whole_number(cell));
      case core::FieldType::decimal: return taken(row, intake::read_number(cell, {}, {}));
      case core::FieldType::boolean: return taken(row, intake::read_yes_or_no(cell, words_));
      case core::FieldType::one_of: return taken(row, intake::read_choice(cell, field.values, words_));
      case core::FieldType::unit: return unit_named(row, std::string(trim(cell.text)));
      case core::FieldType::text:
      case core::FieldType::party:
      case core::FieldType::matter: break;
    }
    return core::Scalar(std::string(trim(cell.text)));
  }

  std::optional<core::Scalar> unit_named(const ReturnedRow& row, const std::string& name) {
    Diagnostics found;
    const std::string id = unit_id(facts_, name, found);
    for (Diagnostic& one : found) {
      one.where = place_of(pack_, row, at(ValueColumn::value));
      out_.push_back(std::move(one));
    }
    return id.empty() ? std::nullopt : std::optional(core::Scalar(id));
  }

  const ReturnedPack& pack_;
  const core::Library& library_;
  const core::Facts& facts_;
  Diagnostics& out_;
  PackFiles files_;
  intake::DayContext context_;
  core::TableWords words_;  // the form offers 是 and 否 themselves
  PackAnswers answers_;
};

}  // namespace

Location place_of(const ReturnedPack& pack, const ReturnedRow& row, int column) {
  return {pack.form().path, 0, 0, row.address(column)};
}

PackAnswers read_answers(const ReturnedPack& pack, const core::Library& library, const core::Facts& facts,
                         Diagnostics& out) {
  return AnswerReading(pack, library, facts, out).run();
}

}  // namespace fazhi::app
