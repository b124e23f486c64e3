#include "app/problem_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "app/acting.h"
#include "app/one_event.h"
#include "app/problem_rows.h"
#include "app/rectification_merge.h"
#include "app/returned_rectification.h"
#include "app/words.h"
#include "base/text.h"
#include "intake/cell_values.h"
#include "intake/read_workbook.h"

namespace fazhi::app {

namespace {

using C = core::RectificationColumn;

std::string quoted(const std::string& text) { return text.empty() ? "（空）" : "「" + text + "」"; }

// The ledger now and when the file was made; what is asked for rarely is read when it is asked for.
class LedgerBeside {
 public:
  LedgerBeside(const Workspace& workspace, const ledger::Head& made) : workspace_(workspace), made_(made) {
    book(workspace.ledger->problems(), now_, now_index_);
  }

  const core::ProblemRecord* now(const std::string& key) const { return find(now_, now_index_, key); }
  const core::ProblemRecord* then(const std::string& key) {
    if (!has_read_then_) {
      const auto most = static_cast<std::size_t>(made_.sequence);
      book(core::fold_problems(workspace_.ledger->events(1, most)), then_, then_index_);
      has_read_then_ = true;
    }
    return find(then_, then_index_, key);
  }

  // 「李某某2026-09-20」: who wrote last into that column since the file was made.
  std::string last_writer(const std::string& key, C column) {
    if (!later_) {
      later_ = workspace_.ledger->events(made_.sequence + 1);
      for (const core::PersonAdded& person : workspace_.ledger->persons()) names_.emplace(person.id, person.name);
    }
    const core::Event* last = nullptr;
    for (const core::Event& event : *later_) {
      // What is voided was somebody's word, and who voided it had the last one.
      const auto* voided = std::get_if<core::Voided>(&event.body);
      if (is_about(voided == nullptr ? event.body : voided_by(*voided), key, column)) last = &event;
    }
    if (last == nullptr) return {};
    const auto name = names_.find(last->actor);
    return (name == names_.end() ? last->actor : name->second) + format_date(day_in_beijing(last->recorded_at));
  }

 private:
  using Index = std::unordered_map<std::string_view, std::size_t>;

  static void book(std::vector<core::ProblemRecord> from, std::vector<core::ProblemRecord>& to, Index& index) {
    to = std::move(from);
    for (std::size_t i = 0; i < to.size(); ++i) index.emplace(to[i].key, i);
  }
  static const core::ProblemRecord* find(const std::vector<core::ProblemRecord>& in, const Index& index,
                                         const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &in[found->second];
  }

  static bool is_about(const core::EventBody& body, const std::string& key, C column) {
    const std::vector<std::string> subjects = core::subjects_of(body);
    return std::ranges::find(subjects, "problem:" + key) != subjects.end() && writes_to(body, column);
  }
  core::EventBody voided_by(const core::Voided& voided) const {
    const std::vector<core::Event> events = workspace_.ledger->events(voided.sequence, 1);
    return events.empty() ? core::EventBody(voided) : events.front().body;
  }

  const Workspace& workspace_;
  const ledger::Head made_;
  std::vector<core::ProblemRecord> now_, then_;
  Index now_index_, then_index_;
  bool has_read_then_ = false;
  std::optional<std::vector<core::Event>> later_;
  std::unordered_map<std::string, std::string> names_;
};

class Importing {
 public:
  Importing(const Workspace& workspace, const ReturnedRectification& form, const core::Facts& facts, Date today,
            ProblemImport& import, Diagnostics& out)
      : workspace_(workspace),
        form_(form),
        facts_(facts),
        today_(today),
        import_(import),
        out_(out),
        ledger_(workspace, form.state) {}

  std::vector<core::Entry> run() {
    import_.taken.clear();
    import_.present = 0;
    for (const ReturnedProblem& problem : form_.problems) take(problem);
    return std::move(entries_);
  }

 private:
  // What becomes of one row: its entries are made when all its cells were read.
  struct RowChanges {
    const ReturnedProblem& problem;
    const core::ProblemRecord& now;
    const core::ProblemRecord* then;
    core::ProblemPlanned plan{};
    std::string statement{}, news{};
    std::string where{};  // of the first cell taken
    bool has_plan = false;
  };

  void refuse(const EditedCell& cell, std::string_view code, std::string message) {
    out_.push_back({Severity::error, place(cell.where), std::move(message), std::string(code), {}});
  }
  Location place(const std::string& cell) const { return {form_.path, 0, 0, cell}; }

  void take(const ReturnedProblem& problem) {
    const core::ProblemRecord* now = ledger_.now(problem.key);
    if (now == nullptr || now->number.empty()) {
      return refuse(problem.cells.front(), "ledger-form-gone",
                    fmt::format("问题「{}」已不在台账里（认定被作废）：请把这一行删去", problem.number));
    }
    RowChanges row{problem, *now, ledger_.then(problem.key)};
    for (const EditedCell& cell : problem.cells) {
      if (cell.column == C::news) {
        take_news(cell, row);
      } else {
        take_cell(cell, row);
      }
    }
    add_entries(row);
  }

  void take_cell(EditedCell cell, RowChanges& row) {
    if (cell.returned.empty() && (cell.column == C::statement || cell.column == C::limit)) {
      return refuse(cell, "ledger-form-empty",
                    fmt::format("「{}」不能清空：请改回「{}」，或写上新的", cell.heading, cell.given));
    }
    std::vector<std::string> units;
    if (cell.column == C::supporting && !use_names_of_units(cell, units)) return;
    if (cell.column == C::measures && cell.returned.starts_with(kSuggested))
      cell.returned.erase(0, kSuggested.size());  // changed, so that it is no longer only proposed
    const auto unit_name = [&](const std::string& id) {
      const std::uint32_t unit = facts_.find_unit(id);
      return unit == core::kNone ? id : core::unit_name(facts_, unit, today_);
    };
    const CellTexts texts{cell.given, cell.returned,
                          row.then == nullptr ? "" : recorded_text(*row.then, cell.column, unit_name),
                          recorded_text(row.now, cell.column, unit_name)};
    switch (fate_of(texts)) {
      case CellFate::untouched: return;
      case CellFate::present: return take_present(cell, texts);
      case CellFate::conflict: return refuse_conflict(cell, texts, row);
      case CellFate::taken: break;
    }
    if (!is_allowed(cell, row.now) || !is_sensible(cell, texts, row)) return;
    note_taken(cell, texts.now.empty() ? cell.given : texts.now, row);
    switch (cell.column) {
      case C::statement: row.statement = cell.returned; return;
      case C::leader: row.plan.leader = cell.returned; break;
      case C::person: row.plan.person = cell.returned; break;
      case C::goal: row.plan.goal = cell.returned; break;
      case C::measures: row.plan.measures = cell.returned; break;
      case C::limit: row.plan.limit = parse_date(cell.returned); break;
      case C::supporting: row.plan.supporting = std::move(units); break;
      default: return;
    }
    row.has_plan = true;
  }

  void take_present(const EditedCell& cell, const CellTexts& texts) {
    // The cell shows what was reckoned from posts and roles, and nothing is recorded that could be cleared.
    const bool is_reckoned = cell.column == C::leader || cell.column == C::person || cell.column == C::supporting;
    if (texts.returned.empty() && texts.then.empty() && is_reckoned) {
      return refuse(cell, "ledger-form-reckoned",
                    fmt::format("「{}」没有登记过，「{}」是按人员职务或事项推定的，清空不了：请写上是谁，或者改回来",
                                cell.heading, cell.given));
    }
    ++import_.present;
  }

  // A note is added, never put in place of another; the same note is not added twice by the same file.
  void take_news(const EditedCell& cell, RowChanges& row) {
    const auto count = [&](const core::ProblemRecord* problem) {
      if (problem == nullptr) return std::ptrdiff_t{0};
      return std::ranges::count_if(
          problem->progress, [&](const core::ProblemProgress& one) { return reads_alike(one.note, cell.returned); });
    };
    if (count(&row.now) > count(row.then)) {
      ++import_.present;
      return;
    }
    if (!is_allowed(cell, row.now)) return;
    note_taken(cell, "", row);
    row.news = cell.returned;
  }

  void note_taken(const EditedCell& cell, const std::string& was, RowChanges& row) {
    if (row.where.empty()) row.where = cell.where;
    import_.taken.push_back({cell.where, row.now.number, cell.heading, was, cell.returned});
  }

  // False: a unit is not known, which was reported.
  bool use_names_of_units(EditedCell& cell, std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& word : intake::listed_items(cell.returned)) {
      Diagnostics said;
      const auto unit = find_unit(facts_, word, said);
      for (Diagnostic& one : said) {
        one.where = place(cell.where);
        out_.push_back(std::move(one));
      }
      if (!unit) return false;
      ids.push_back(facts_.units[*unit].id);
      names.push_back(core::unit_name(facts_, *unit, today_));
    }
    cell.returned = join(names, "、");
    return true;
  }

  bool is_allowed(const EditedCell& cell, const core::ProblemRecord& now) {
    const core::ProblemStep step = form_step(cell.column);
    if (core::is_allowed(step, now.state)) return true;
    refuse(cell, "ledger-form-step",
           fmt::format("问题「{}」现在是{}，不能{}：请改回{}；现在可以用 fazhi problem 办：{}", now.number,
                       core::to_chinese(now.state), core::transition_of(step).title, quoted(cell.given),
                       core::steps_from(now.state)));
    return false;
  }

  bool is_sensible(const EditedCell& cell, const CellTexts& texts, const RowChanges& row) {
    if (cell.column != C::limit) return true;
    const auto limit = parse_date(cell.returned);
    const auto set = parse_date(texts.now);
    const Date confirmed = day_in_beijing(row.now.confirmed_at);
    if (limit && set && *limit > *set) {
      refuse(cell, "limit-needs-approval",
             fmt::format("问题「{}」的整改时限已定为{}，改到{}是延期，要经批准：请改回来，用 fazhi problem extend {} "
                         "--until {} --approved-by 批准人 --because 理由",
                         row.now.number, texts.now, cell.returned, row.now.number, cell.returned));
      return false;
    }
    if (limit && *limit < confirmed) {
      refuse(cell, "date-order",
             fmt::format("问题「{}」的整改时限{}早于认定日期{}：请核对", row.now.number, cell.returned,
                         format_date(confirmed)));
      return false;
    }
    return true;
  }

  void refuse_conflict(const EditedCell& cell, const CellTexts& texts, const RowChanges& row) {
    const std::string writer = ledger_.last_writer(row.problem.key, cell.column);
    refuse(cell, "ledger-form-conflict",
           fmt::format(
               "问题「{}」的「{}」出表以后台账里也改过：出表时{}，台账里现在{}{}，文件里{}。以台账为准的，把这一格改成"
               "台账里的；以文件为准的，重新出一份再改",
               row.now.number, cell.heading, quoted(texts.then), quoted(texts.now),
               writer.empty() ? "" : "（" + writer + "改）", quoted(cell.returned)));
  }

  void add_entries(RowChanges& row) {
    const auto add = [&](core::EventBody body) { entries_.push_back({std::move(body), place(row.where), {}}); };
    const std::string& key = row.problem.key;
    if (!row.statement.empty())
      add(core::ProblemConfirmed{key, row.now.number, row.statement, digest_of_facts(row.now), row.now.source});
    if (row.has_plan) {
      row.plan.key = key;
      add(row.plan);
    }
    if (!row.news.empty()) add(core::ProblemProgressed{key, today_, row.news});
  }

  // Of the facts that the words were written about; without a row of its own, of those it was decided on last.
  std::string digest_of_facts(const core::ProblemRecord& now) {
    if (!problems_) {
      Question question;
      question.as_of = today_;
      problems_ = find_problems(workspace_, question, out_);
    }
    const auto row = std::ranges::find(problems_->rows, now.key, &core::ProblemRow::key);
    return row == problems_->rows.end() ? now.facts_digest : row->facts_digest;
  }

  const Workspace& workspace_;
  const ReturnedRectification& form_;
  const core::Facts& facts_;
  const Date today_;
  ProblemImport& import_;
  Diagnostics& out_;
  LedgerBeside ledger_;
  std::optional<Problems> problems_;
  std::vector<core::Entry> entries_;
};

bool is_of_this_ledger(const Workspace& workspace, const ReturnedRectification& form, Diagnostics& out) {
  if (workspace.ledger->contains(form.state.sequence, form.state.digest)) return true;
  out.push_back(
      {Severity::error,
       {form.path, 0, 0, {}},
       fmt::format("这份整改台账是台账「{}」出的（{}），本台账里没有这个状态：请到出它的台账里收回，或重新出一份",
                   form.ledger_name, state_text(form.state)),
       "ledger-form-other",
       {}});
  return false;
}

}  // namespace

ProblemImport import_problems(Workspace& workspace, const std::string& path, bool write, const Acting& acting) {
  ProblemImport import;
  Diagnostics& out = import.recorded.diagnostics;
  const intake::WorkbookRead read = intake::read_workbook(path);
  out.insert(out.end(), read.diagnostics.begin(), read.diagnostics.end());
  if (!read.workbook) return import;
  const auto form = read_returned_rectification(path, *read.workbook, out);
  if (!form || !is_of_this_ledger(workspace, *form, out)) return import;
  import.made = fmt::format("{}，截至{}", state_text(form->state), format_date_chinese(form->as_of));
  import.rows = form->rows;
  import.deleted = form->deleted;
  const Diagnostics of_file = std::move(out);
  RecordOptions options;
  options.dry_run = !write;
  const auto make = [&](const core::Facts& facts, Diagnostics& said) {
    said.insert(said.end(), of_file.begin(), of_file.end());
    Diagnostics unread;  // said by record_with
    const auto at = recording_time(acting, facts.ledger.demo, unread);
    const Date today = at ? day_in_beijing(*at) : today_in_beijing();
    return Importing(workspace, *form, facts, today, import, said).run();
  };
  import.recorded = record_with(workspace, make, acting, options);
  return import;
}

}  // namespace fazhi::app
