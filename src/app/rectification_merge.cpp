#include "app/rectification_merge.h"

#include "base/text.h"
#include "intake/cell_text.h"
#include "report/official_quotes.h"

namespace fazhi::app {

using C = core::RectificationColumn;

bool reads_alike(std::string_view a, std::string_view b) {
  return a == b || report::official_quotes(intake::clean_text(a)) == report::official_quotes(intake::clean_text(b));
}

CellFate fate_of(const CellTexts& cell) {
  if (reads_alike(cell.returned, cell.given)) return CellFate::untouched;
  if (reads_alike(cell.returned, cell.now)) return CellFate::present;
  return reads_alike(cell.then, cell.now) ? CellFate::taken : CellFate::conflict;
}

std::string recorded_text(const core::ProblemRecord& problem, C column,
                          const std::function<std::string(const std::string&)>& unit_name) {
  switch (column) {
    // As confirmed first it is computed; only words of a person are anybody's to lose.
    case C::statement: return problem.reworded_at || problem.entered ? problem.statement : std::string();
    case C::leader: return problem.leader;
    case C::person: return problem.person;
    case C::goal: return problem.goal;
    case C::measures: return problem.measures.empty() && problem.entered ? problem.entered->measures : problem.measures;
    case C::limit: {
      const std::optional<Date> limit = problem.limit || !problem.entered ? problem.limit : problem.entered->limit;
      return limit ? format_date(*limit) : std::string();
    }
    case C::supporting: {
      std::vector<std::string> names;
      for (const std::string& id : problem.supporting.value_or(std::vector<std::string>()))
        names.push_back(unit_name(id));
      return join(names, "、");
    }
    default: return {};
  }
}

bool writes_to(const core::EventBody& body, C column) {
  if (const auto* plan = std::get_if<core::ProblemPlanned>(&body)) {
    switch (column) {
      case C::leader: return plan->leader.has_value();
      case C::person: return plan->person.has_value();
      case C::goal: return plan->goal.has_value();
      case C::measures: return plan->measures.has_value();
      case C::limit: return plan->limit.has_value();
      case C::supporting: return plan->supporting.has_value();
      default: return false;
    }
  }
  if (std::holds_alternative<core::ProblemExtended>(body)) return column == C::limit;
  if (std::holds_alternative<core::ProblemConfirmed>(body)) return column == C::statement;
  // Entered again it is corrected in all its parts; a ruling gives it to another unit, whose people are not yet known.
  if (std::holds_alternative<core::ProblemEntered>(body))
    return column == C::statement || column == C::measures || column == C::limit;
  return std::holds_alternative<core::ProblemRuled>(body) && (column == C::leader || column == C::person);
}

}  // namespace fazhi::app
