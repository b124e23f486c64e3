#include "app/problem_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/known_until.h"
#include "app/words.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

}  // namespace

std::string mark_text(const core::ProblemRow& row) {
  std::string text;
  switch (row.mark) {
    case core::ProblemMark::fresh: text = "新增"; break;
    case core::ProblemMark::persisting: text = "持续"; break;
    case core::ProblemMark::cured: text = "已补齐"; break;
    case core::ProblemMark::relapsed: text = "反弹"; break;
  }
  return row.repeated ? text + "、屡犯" : text;
}

namespace {

// 拟列3、已认定2、不列0、已销号4; stages in between only where there are any.
std::string stage_counts(const Problems& problems) {
  using Stage = core::ProblemStage;
  std::vector<std::string> parts;
  for (const Stage stage : {Stage::proposed, Stage::confirmed, Stage::rectifying, Stage::submitted, Stage::disputed,
                            Stage::omitted, Stage::closed, Stage::merged, Stage::split}) {
    const std::size_t n = problems.count(stage);
    const bool always =
        stage == Stage::proposed || stage == Stage::confirmed || stage == Stage::omitted || stage == Stage::closed;
    if (n > 0 || always) parts.push_back(stage_title(stage) + std::to_string(n));
  }
  return join(parts, "、");
}

bool was_asked_for(const core::ProblemRow& row, const View& view, const core::Selection& wanted) {
  const ProblemKey key = parse_problem_key(row.key);
  if (!wanted.unit.empty() && (row.unit == core::kNone || view.facts.units[row.unit].id != wanted.unit)) return false;
  if (!wanted.checklist.empty() && key.checklist != wanted.checklist) return false;
  // What once had a number never drops out of sight, whatever year it is of.
  return row.verdict == nullptr || row.stage != core::ProblemStage::proposed || !row.number.empty() ||
         is_shown(*row.verdict, view);
}

bool is_about_problems(const core::Event& event, const ledger::Ledger& ledger) {
  const auto* voiding = std::get_if<core::Voided>(&event.body);
  if (voiding == nullptr) return core::name_of(event.body).starts_with("problem-");
  const std::vector<core::Event> target = ledger.events(voiding->sequence, 1);
  return !target.empty() && core::name_of(target.front().body).starts_with("problem-");
}

// Looks back from the last event known; what was recorded up to the end of as_of is not newer than the paper.
std::optional<Date> handled_until(const Workspace& workspace, const View& view) {
  constexpr std::int64_t kAtOnce = 100;
  Diagnostics known;  // the view has read it
  const auto by = view.known_by.empty() ? std::nullopt : known_until(workspace, view.known_by, known);
  for (std::int64_t last = by.value_or(view.head.sequence); last > 0; last -= kAtOnce) {
    const std::int64_t first = std::max<std::int64_t>(1, last - kAtOnce + 1);
    const std::vector<core::Event> events = workspace.ledger->events(first, static_cast<std::size_t>(last - first + 1));
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
      const Date day = day_in_beijing(event->recorded_at);
      if (day <= view.as_of) return std::nullopt;
      if (is_about_problems(*event, *workspace.ledger)) return day;
    }
  }
  return std::nullopt;
}

}  // namespace

std::size_t Problems::count(core::ProblemStage stage) const {
  return static_cast<std::size_t>(std::ranges::count(rows, stage, &core::ProblemRow::stage));
}

std::size_t Problems::count(core::ProblemMark mark) const {
  return static_cast<std::size_t>(std::ranges::count_if(rows, [&](const core::ProblemRow& row) {
    return row.mark == mark && (row.stage == core::ProblemStage::proposed || core::is_open(row.stage));
  }));
}

Problems find_problems(const Workspace& workspace, const Question& question, Diagnostics& out, PublicLedger of_public) {
  Problems problems;
  // Evaluated whole: what is not looked at would seem cured.
  Question whole = question;
  whole.unit.clear();
  whole.checklist.clear();
  std::unique_ptr<View> view = look(workspace, whole, out);
  if (view == nullptr) return problems;
  if (view->facts.ledger.public_only && of_public == PublicLedger::refused) {
    report(out, "public-ledger",
           "这是公开资料评议台账（init --public）：不作问题认定，没有问题清单；请用 status、gaps、explain");
    return problems;
  }
  core::Selection wanted;
  if (!question.unit.empty()) {
    const auto unit = find_unit(view->facts, question.unit, out);
    if (!unit) return problems;
    wanted.unit = view->facts.units[*unit].id;
  }
  if (!question.checklist.empty() && !check_checklist(view->library, question.checklist, out)) return problems;
  wanted.checklist = question.checklist;
  if (view->facts.ledger.public_only) {
    problems.view = std::move(view);
    return problems;
  }
  for (core::ProblemRow& row : core::problems(view->verdicts, view->facts, view->problems, view->as_of)) {
    if (was_asked_for(row, *view, wanted)) problems.rows.push_back(std::move(row));
  }
  problems.handled_until = handled_until(workspace, *view);
  problems.view = std::move(view);
  return problems;
}

std::string person_name(const std::string& id, const View& view) {
  const auto known = std::ranges::find(view.persons, id, &core::PersonAdded::id);
  return known == view.persons.end() ? id : known->name;
}

std::string unit_text(const core::ProblemRow& row, const View& view) {
  return row.unit == core::kNone ? parse_problem_key(row.key).unit : core::unit_name(view.facts, row.unit, view.as_of);
}

std::string statement_of(const core::ProblemRow& row, const View& view) {
  if (row.verdict == nullptr) return row.statement;
  if (!row.reworded_on) return core::problem_statement(*row.verdict, row.deficit, view.wording());
  if (!row.changed_since) return row.statement;
  return fmt::format("{}（文字为{}改定，此后事实有变化）", row.statement, format_date(*row.reworded_on));
}

std::string end_text(const core::ProblemRow& row) {
  switch (row.end) {
    case core::ProblemEnd::none: return {};
    case core::ProblemEnd::cured: return "已补齐";
    case core::ProblemEnd::pending: return "补齐的材料待审核";
    case core::ProblemEnd::waived: return row.end_because.empty() ? "免除" : fmt::format("免除（{}）", row.end_because);
    case core::ProblemEnd::not_applicable:
      return row.end_because.empty() ? "不适用" : fmt::format("不适用（{}）", row.end_because);
    case core::ProblemEnd::merged: return fmt::format("已并入「{}」", row.end_because);
    case core::ProblemEnd::lapsed: return "按现有登记不是缺口";
  }
  return {};
}

std::string stage_title(core::ProblemStage stage) {
  switch (stage) {
    case core::ProblemStage::proposed: return "拟列";
    case core::ProblemStage::confirmed: return "已认定";
    case core::ProblemStage::rectifying: return "整改中";
    case core::ProblemStage::submitted: return "申请销号";
    case core::ProblemStage::disputed: return "有异议";
    case core::ProblemStage::omitted: return "不列";
    case core::ProblemStage::closed: return "已销号";
    case core::ProblemStage::merged: return "已并入";
    case core::ProblemStage::split: return "已拆分";
  }
  return {};
}

std::string stage_text(const core::ProblemRow& row) {
  const std::string title = stage_title(row.stage);
  if (row.stage == core::ProblemStage::merged) return title + row.into;
  if (row.stage == core::ProblemStage::proposed && !row.lost_evidence.empty())
    return fmt::format("拟列（销号所依的「{}」已不在用）", row.lost_evidence);
  if (row.stage == core::ProblemStage::submitted && !row.lost_evidence.empty())
    return fmt::format("申请销号（所附的「{}」已不在用，应当退回）", row.lost_evidence);
  const bool not_made_up = row.stage == core::ProblemStage::closed && row.record->ended == core::kNotMadeUp;
  if (not_made_up) return fmt::format("{}（{}）", title, core::kNotMadeUp);
  if (!core::is_open(row.stage) || row.end == core::ProblemEnd::none) return title;
  const bool is_over = row.end != core::ProblemEnd::pending && row.end != core::ProblemEnd::lapsed;
  return fmt::format("{}（{}{}）", title, end_text(row), is_over ? "，待销号" : "");
}

std::optional<Date> limit_of(const core::ProblemRow& row) {
  if (row.record != nullptr && row.record->limit) return row.record->limit;
  return row.entered != nullptr ? row.entered->limit : std::nullopt;
}

std::string day_of_problems(const Problems& problems) {
  std::string text = "截至" + format_date_chinese(problems.view->as_of);
  if (problems.handled_until)
    text += fmt::format("；问题办理情况登记至{}", format_date_chinese(*problems.handled_until));
  return text;
}

bool StageFilter::takes(core::ProblemStage stage) const {
  switch (stage) {
    case core::ProblemStage::proposed: return proposed;
    case core::ProblemStage::confirmed: return confirmed;
    case core::ProblemStage::rectifying: return rectifying;
    case core::ProblemStage::submitted: return submitted;
    case core::ProblemStage::disputed: return disputed;
    case core::ProblemStage::omitted: return omitted;
    case core::ProblemStage::closed: return closed;
    case core::ProblemStage::merged:
    case core::ProblemStage::split: return put_together;
  }
  return false;
}

std::string problem_handle(const core::ProblemRow& row) { return core::handle_of(row.key); }

Listing problem_table_of(const Problems& problems, const StageFilter& filter) {
  const View& view = *problems.view;
  Listing listing = listing_of(view, view.facts.ledger.name + "问题");
  listing.table.name = "问题";
  listing.table.columns = {
      {"handle", "短号", 5, report::Align::left},         {"number", "编号", 5, report::Align::left},
      {"state", "状态", 5, report::Align::left},          {"mark", "变化", 5, report::Align::left},
      {"unit", "责任单位", 8, report::Align::left},       {"limit", "时限", 6, report::Align::left},
      {"statement", "问题表述", 30, report::Align::left}, {"key", "键", 20, report::Align::left}};
  for (const core::ProblemRow& row : problems.rows) {
    if (!filter.takes(row.stage)) continue;
    const std::optional<Date> limit = limit_of(row);
    listing.table.rows.push_back({problem_handle(row), row.number, stage_text(row), mark_text(row),
                                  unit_text(row, view), limit ? report::Cell(*limit) : report::Cell(),
                                  statement_of(row, view), row.key});
  }
  listing.notes.insert(
      listing.notes.begin(),
      fmt::format("{}；其中新增{}、持续{}、已补齐{}、反弹{}。", stage_counts(problems),
                  problems.count(core::ProblemMark::fresh), problems.count(core::ProblemMark::persisting),
                  problems.count(core::ProblemMark::cured), problems.count(core::ProblemMark::relapsed)));
  return listing;
}

const core::ProblemRow* find_row(const Problems& problems, const std::string& word, Diagnostics& out) {
  std::vector<const core::ProblemRow*> found;
  for (const core::ProblemRow& row : problems.rows) {
    if (row.key == word || row.number == word || problem_handle(row) == word) return &row;
    // Of one that moved: of the unit that owes it now.
    const std::string obligation = row.verdict != nullptr ? row.verdict->key : row.key.substr(0, row.key.rfind('!'));
    if (core::handle_of(obligation) == word || obligation == word) found.push_back(&row);
  }
  if (found.size() == 1) return found.front();
  report(out, "unknown-problem",
         found.empty()
             ? fmt::format("没有问题「{}」；短号和编号见 fazhi problem list --state all", word)
             : fmt::format("「{}」有{}个问题，请写问题自己的短号，见 fazhi problem list", word, found.size()));
  return nullptr;
}

}  // namespace fazhi::app
