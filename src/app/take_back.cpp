#include "app/take_back.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/handout_layout.h"
#include "app/one_event.h"
#include "app/pack_answers.h"
#include "app/paper_compare.h"
#include "app/record_words.h"
#include "core/period.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

using layout::at;

std::string shown(const core::Value& value) { return value.empty() ? "（空）" : core::to_text(value); }
std::string shown(std::int64_t n) { return std::to_string(n) + "件"; }

bool covers_alike(const DateRange& a, const DateRange& b) {
  const Date from = std::max(a.from.value_or(Date::min()), b.from.value_or(Date::min()));
  const Date until = std::min(a.until.value_or(Date::max()), b.until.value_or(Date::max()));
  return from <= until;
}

class TakingBack {
 public:
  TakingBack(const Workspace& workspace, const ReturnedPack& pack, const TakeBackOptions& options,
             const core::Facts& facts, TakenBack& taken, Diagnostics& out)
      : workspace_(workspace), pack_(pack), options_(options), facts_(facts), taken_(taken), out_(out) {}

  std::vector<core::Entry> run() {
    const PackIdentity& identity = pack_.form().identity;
    taken_.lines.clear();
    taken_.left_over.clear();
    taken_.unit_name = identity.unit_name;
    taken_.handed_out = fmt::format("{}，截至{}", state_text(identity.state), format_date_chinese(identity.as_of));
    if (!is_of_this_ledger(identity)) return {};
    library_ = newest_library(*workspace_.ledger, facts_);
    const PackAnswers answers = read_answers(pack_, library_, facts_, out_);
    taken_.unanswered = answers.unanswered;
    warn_of_later_pack(identity);
    for (const PaperAnswer& paper : answers.papers) take(paper);
    for (const ValueAnswer& value : answers.values) take(value);
    for (const RegisterAnswer& list : answers.registers) take(list);
    for (auto& [id, entry] : amended_) entries_.push_back(std::move(entry));
    for (auto& [id, entry] : changed_) entries_.push_back(std::move(entry));
    add_remarks(answers);
    add_left_over(answers);
    return std::move(entries_);
  }

 private:
  void line(PackLine::Fate fate, const ReturnedRow& row, int column, std::string what) {
    taken_.lines.push_back({fate, row.address(column), std::move(what)});
  }

  void report(Severity severity, const ReturnedRow& row, int column, std::string_view code, std::string message) {
    out_.push_back({severity, place_of(pack_, row, column), std::move(message), std::string(code), {}});
  }

  void report_pack(Severity severity, std::string_view code, std::string message) {
    out_.push_back({severity, {pack_.form().path, 0, 0, {}}, std::move(message), std::string(code), {}});
  }

  bool is_of_this_ledger(const PackIdentity& identity) {
    if (!workspace_.ledger->contains(identity.state.sequence, identity.state.digest)) {
      report_pack(Severity::error, "pack-other-ledger",
                  fmt::format("这个包是台账「{}」在{}时发的，本台账里没有这个状态：请到发出它的台账里收回，或重新发包",
                              identity.ledger_name, state_text(identity.state)));
      return false;
    }
    if (facts_.find_unit(identity.unit) != core::kNone) return true;
    report_pack(Severity::error, "unknown-unit", fmt::format("台账里没有单位「{}」了", identity.unit_name));
    return false;
  }

  // ho-jyj-9946-3: handed out to jyj at state 9946, row 3. So it is told which pack a record came with.
  std::string prefix_of(std::int64_t sequence) const {
    return fmt::format("ho-{}-{}-", pack_.form().identity.unit, sequence);
  }

  void warn_of_later_pack(const PackIdentity& identity) {
    const std::string prefix = fmt::format("ho-{}-", identity.unit);
    std::int64_t latest = 0;
    for (const core::Record& record : facts_.records) {
      if (!record.id.starts_with(prefix)) continue;
      latest = std::max<std::int64_t>(latest, std::atoll(std::string(record.id.substr(prefix.size())).c_str()));
    }
    if (latest <= identity.state.sequence) return;
    report_pack(Severity::warning, "pack-older",
                fmt::format("「{}」后来发的包（台账状态 #{}）已经收回过，这一个是更早发的（#{}）：请核对是不是交错了",
                            identity.unit_name, latest, identity.state.sequence));
  }

  // --- papers

  DateRange covers_of(const PaperAnswer& paper) const {
    if (!paper.matter.empty()) return {paper.formed_on, paper.formed_on};
    const auto period = core::parse_period(paper.period);
    return period ? core::days_of(*period) : DateRange{paper.formed_on, std::nullopt};
  }

  core::EvidenceSubmitted body_of(const PaperAnswer& paper) const {
    const PackIdentity& identity = pack_.form().identity;
    core::EvidenceSubmitted body;
    body.id = prefix_of(identity.state.sequence) + std::to_string(identity.number_of(paper.row->handed_out->key));
    body.kind = paper.kind;
    body.unit = identity.unit;
    body.title = paper.title;
    body.number = paper.number;
    body.formed_on = paper.formed_on;
    body.covers = covers_of(paper);
    body.fields = paper.fields;
    core::EvidenceLink link;
    (paper.matter.empty() ? link.unit : link.matter) = paper.matter.empty() ? identity.unit : paper.matter;
    body.links = {link};
    return body;
  }

  // Whether a record answers what the row asks for: of the kind, at that matter or in that period, by or after the handout.
  bool answers(const core::Record& record, const core::EvidenceSubmitted& body, const PaperAnswer& paper) const {
    const bool is_of_kind = record.kind != core::kNone && facts_.kinds[record.kind] == body.kind;
    if (!is_of_kind || record.sequence <= pack_.form().identity.state.sequence) return false;
    if (record.state != core::ReviewState::accepted && record.state != core::ReviewState::submitted) return false;
    const bool is_of_this_pack = record.id.starts_with(prefix_of(pack_.form().identity.state.sequence));
    if (is_of_this_pack && !is_of_row(std::string(record.id), body.id)) return false;
    const core::RecordContent& content = record.submitted != nullptr ? *record.submitted : *record.accepted;
    if (!paper.matter.empty()) {
      return std::ranges::any_of(content.links, [&](const core::RecordLink& link) {
        return link.matter != core::kNone && facts_.matters[link.matter].id == paper.matter;
      });
    }
    return facts_.units[content.unit].id == body.unit && covers_alike(content.covers, body.covers);
  }

  // ho-jyj-9946-3, or what replaced it: ho-jyj-9946-3-2
  static bool is_of_row(const std::string& id, const std::string& row_id) {
    return id == row_id || id.starts_with(row_id + "-");
  }

  void take(const PaperAnswer& paper) {
    core::EvidenceSubmitted body = body_of(paper);
    const int column = at(layout::PaperColumn::file);
    const auto described = ledger::EvidenceStore(workspace_.folder).inspect(paper.on_disk);
    if (const auto* refused = std::get_if<ledger::Refused>(&described)) {
      report(Severity::error, *paper.row, column, refused->code, refused->message);
      return;
    }
    body.original = std::get<core::FileOriginal>(described);
    std::vector<core::RecordState> there;
    for (const core::Record& record : facts_.records) {
      if (!answers(record, body, paper)) continue;
      if (auto state = workspace_.ledger->find_record(std::string(record.id))) there.push_back(std::move(*state));
    }
    for (const core::RecordState& record : there) {
      if (!is_same_paper(submitted_again(record), body)) continue;
      line(PackLine::Fate::present, *paper.row, column,
           fmt::format("《{}》已在台账里（{}，{}）", paper.kind, record.id, state_word(record.state)));
      return;
    }
    if (const core::RecordState* same_file = returned_before(body)) {
      report(Severity::error, *paper.row, column, "pack-returned-again",
             fmt::format("这个文件就是被退回的那一份（{}）：请按退回理由改过再交", same_file->id));
      return;
    }
    if (there.empty() || may_replace(paper, body, there)) submit(paper, std::move(body), there);
  }

  // The same bytes were handed in by this row and sent back.
  const core::RecordState* returned_before(const core::EvidenceSubmitted& body) {
    returned_ = workspace_.ledger->find_record(body.id);
    if (!returned_ || returned_->state != core::ReviewState::returned || returned_->shown() == nullptr) return nullptr;
    return is_same_paper(submitted_again(*returned_), body) ? &*returned_ : nullptr;
  }

  // Reports the conflict; true where the returned paper is to take the place of one that nobody has accepted.
  bool may_replace(const PaperAnswer& paper, const core::EvidenceSubmitted& body,
                   const std::vector<core::RecordState>& there) {
    const auto accepted =
        std::ranges::find_if(there, [](const core::RecordState& record) { return record.accepted.has_value(); });
    const core::RecordState& now = accepted == there.end() ? there.front() : *accepted;
    const std::string text = fmt::format("发出时：没有《{}》；台账里现在：{} {}（{}）；交回的：{}", paper.kind, now.id,
                                         text_of(submitted_again(now), library_.vocabulary), state_word(now.state),
                                         text_of(body, library_.vocabulary));
    return settle(*paper.row, at(layout::PaperColumn::file), text, accepted != there.end());
  }

  // Three ways: skip, take the returned, or refuse the whole.
  bool settle(const ReturnedRow& row, int column, const std::string& text, bool is_accepted) {
    line(PackLine::Fate::conflict, row, column, text);
    switch (options_.take) {
      case Take::ledger: return false;
      case Take::returned:
        if (!is_accepted) return true;
        report(Severity::error, row, column, "pack-accepted",
               text + "。已通过审核的不因交回的包而改：要改请用 fazhi evidence amend，不改的加 --take ledger 略过这些");
        return false;
      case Take::refuse: break;
    }
    report(Severity::error, row, column, is_accepted ? "pack-accepted" : "pack-conflict",
           text + (is_accepted ? "。已通过审核的不因交回的包而改：略过这些请加 --take ledger"
                               : "。请选一种：--take ledger 保留台账里的，--take returned 改用交回的"));
    return false;
  }

  void submit(const PaperAnswer& paper, core::EvidenceSubmitted body, const std::vector<core::RecordState>& replaced) {
    const Location where = place_of(pack_, *paper.row, at(layout::PaperColumn::file));
    for (const core::RecordState& record : replaced) {
      entries_.push_back({core::EvidenceWithdrawn{record.id, "由" + because() + "替换"}, where, {}});
    }
    const std::string row_id = body.id;
    for (int nth = 2; workspace_.ledger->find_record(body.id); ++nth) body.id = fmt::format("{}-{}", row_id, nth);
    line(PackLine::Fate::added, *paper.row, at(layout::PaperColumn::file),
         fmt::format("登记《{}》：{}", paper.kind, text_of(body, library_.vocabulary)));
    entries_.push_back({std::move(body), where, paper.on_disk});
  }

  // --- values of matters and records there are

  std::string because() const {
    return fmt::format("单位交回的填报表（发出时台账状态 #{}）", pack_.form().identity.state.sequence);
  }

  void take(const ValueAnswer& answer) {
    const int column = at(layout::ValueColumn::value);
    core::Value now;
    bool is_accepted = false;
    if (answer.of_matter) {
      const core::Value* there = core::find_field(facts_.matters[facts_.find_matter(answer.id)].fields, answer.field);
      if (there != nullptr) now = *there;
    } else {
      const auto record = workspace_.ledger->find_record(answer.id);
      if (!record || record->shown() == nullptr) return;
      now = core::text_field(*record->shown(), answer.field);
      is_accepted = record->accepted.has_value();
    }
    if (is_same(now, answer.value)) {
      line(PackLine::Fate::present, *answer.row, column, fmt::format("{}已是「{}」", answer.title, shown(now)));
      return;
    }
    const std::string text =
        fmt::format("{}：发出时（空）；台账里现在「{}」；交回的「{}」", answer.title, shown(now), shown(answer.value));
    if (!now.empty() && !settle(*answer.row, column, text, is_accepted)) return;
    line(PackLine::Fate::added, *answer.row, column, fmt::format("{}：「{}」", answer.title, shown(answer.value)));
    add_value(answer, now, place_of(pack_, *answer.row, column));
  }

  void add_value(const ValueAnswer& answer, const core::Value& now, const Location& where) {
    if (answer.of_matter) {
      auto& entry =
          changed_.try_emplace(answer.id, core::Entry{core::MatterChanged{answer.id, {}, because()}, where, {}})
              .first->second;
      core::set_field(std::get<core::MatterChanged>(entry.body).set, answer.field, answer.value);
      return;
    }
    auto& entry =
        amended_.try_emplace(answer.id, core::Entry{core::EvidenceAmended{answer.id, {}, {}, because()}, where, {}})
            .first->second;
    auto& body = std::get<core::EvidenceAmended>(entry.body);
    core::set_field(body.set, answer.field, answer.value);
    core::set_field(body.was, answer.field, now);
  }

  // --- 清单确认

  void take(const RegisterAnswer& answer) {
    const int column = at(layout::RegisterColumn::count);
    const std::string& unit = pack_.form().identity.unit;
    const auto there = std::ranges::find_if(facts_.registers, [&](const core::RegisterState& list) {
      return list.unit == unit && list.kind == answer.kind && list.period == answer.period;
    });
    if (there != facts_.registers.end()) {
      if (there->n == answer.n) {
        line(PackLine::Fate::present, *answer.row, column, fmt::format("{}已确认{}", answer.title, shown(answer.n)));
        return;
      }
      const std::string text = fmt::format("{}（{}）：发出时没有确认；台账里现在{}；交回的{}", answer.title,
                                           answer.period, shown(there->n), shown(answer.n));
      if (!settle(*answer.row, column, text, false)) return;
    }
    line(PackLine::Fate::added, *answer.row, column,
         fmt::format("{}（{}）确认{}", answer.title, answer.period, shown(answer.n)));
    entries_.push_back({core::RegisterConfirmed{unit, answer.kind, answer.period, answer.n},
                        place_of(pack_, *answer.row, column),
                        {}});
  }

  // --- what is not recorded

  void add_remarks(const PackAnswers& answers) {
    for (const ReturnedRow* row : answers.remarks) {
      const int column = at(layout::PaperColumn::remark);
      line(PackLine::Fate::remark, *row, column,
           fmt::format("{}（{}）没有交，单位说明：{}", row->text(at(layout::PaperColumn::kind)),
                       row->text(at(layout::PaperColumn::subject)), row->text(column)));
    }
  }

  // A file whose name has the kind of an unanswered row is probably meant for it.
  std::string guess(const PackFile& file) const {
    for (const auto& [key, row] : pack_.form().rows) {
      if (row.handed_out->sheet != layout::kPapers || !row.text(at(layout::PaperColumn::file)).empty()) continue;
      const std::string kind = row.text(at(layout::PaperColumn::kind));
      if (!kind.empty() && file.name.find(kind) != std::string::npos) {
        return fmt::format("，像是第{}行的《{}》", row.text(at(layout::PaperColumn::number)), kind);
      }
    }
    return "";
  }

  void add_left_over(const PackAnswers& answers) {
    for (const PackFile* file : answers.left_over) taken_.left_over.push_back(file->place + guess(*file));
  }

  const Workspace& workspace_;
  const ReturnedPack& pack_;
  const TakeBackOptions& options_;
  const core::Facts& facts_;
  TakenBack& taken_;
  Diagnostics& out_;
  core::Library library_;
  std::vector<core::Entry> entries_;
  std::map<std::string, core::Entry> amended_, changed_;
  std::optional<core::RecordState> returned_;
};

}  // namespace

TakenBack take_back(Workspace& workspace, const ReturnedPack& pack, const TakeBackOptions& options,
                    const Acting& acting) {
  TakenBack taken;
  RecordOptions record;
  record.dry_run = !options.write;
  record.not_secret = options.not_secret || !options.write;
  const auto make = [&](const core::Facts& facts, Diagnostics& out) {
    return TakingBack(workspace, pack, options, facts, taken, out).run();
  };
  taken.recorded = record_with(workspace, make, acting, record);
  return taken;
}

}  // namespace fazhi::app
