#include "core/consultation.h"

#include <algorithm>
#include <string>

namespace fazhi::core {

namespace {

// A letter or an answer.
struct Paper {
  Date date{};
  std::string match;  // empty: not recorded
  std::optional<Date> cap_from;
  bool paired = false;
};

std::vector<Paper> papers_of(const FieldRef& date, const Suspension& suspension, const Scene& scene) {
  std::vector<Paper> papers;
  if (date.kind.empty()) {
    if (const auto on = read_matter(scene, date.field).date()) papers.emplace_back().date = *on;
    return papers;
  }
  for (const Sight& sight : sights_of(scene, date.kind)) {
    const auto on = read_record(scene, sight, date.field).date();
    if (!on) continue;
    Paper& paper = papers.emplace_back();
    paper.date = *on;
    if (!suspension.match.empty()) paper.match = to_text(read_record(scene, sight, suspension.match));
    if (suspension.cap && suspension.cap->from.kind == date.kind)
      paper.cap_from = read_record(scene, sight, suspension.cap->from.field).date();
  }
  std::ranges::stable_sort(papers, {}, &Paper::date);
  return papers;
}

// The first answer not yet paired for which `fits`.
template <typename Fits>
void pair_up(Consultation& consultation, Paper& letter, std::vector<Paper>& answers, const Fits& fits) {
  const auto found = std::ranges::find_if(answers, [&](const Paper& answer) { return !answer.paired && fits(answer); });
  if (letter.paired || found == answers.end()) return;
  letter.paired = found->paired = true;
  consultation.answered = found->date;
}

}  // namespace

std::vector<Consultation> consultations(const Suspension& suspension, const Scene& scene) {
  std::vector<Paper> letters = papers_of(suspension.from, suspension, scene);
  std::vector<Paper> answers = papers_of(suspension.to, suspension, scene);
  std::vector<Consultation> all;
  for (const Paper& letter : letters) all.push_back({letter.date, std::nullopt, letter.cap_from});
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string& wanted = letters[i].match;
    pair_up(all[i], letters[i], answers,
            [&](const Paper& answer) { return !wanted.empty() && answer.match == wanted; });
  }
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool named = !letters[i].match.empty();
    pair_up(all[i], letters[i], answers, [&](const Paper& answer) { return !named || answer.match.empty(); });
  }
  return all;
}

}  // namespace fazhi::core
