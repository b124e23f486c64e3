#include "app/file_proposal.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/kind_phrases.h"
#include "base/text.h"
#include "intake/document_number.h"

namespace fazhi::app {

namespace {

using intake::Clue;
using intake::ClueOf;

// Of titles that have nothing whole in common with a kind or matter: less than this is chance.
constexpr double kLeastCover = 0.6;
constexpr double kLikelyCover = 0.8;
// Two kinds that close are told apart by a person.
constexpr double kNearScore = 0.08;
constexpr std::size_t kMostOthers = 3;

std::vector<std::string> phrases_of(const core::Vocabulary& vocabulary, std::vector<std::size_t>& kinds) {
  std::vector<std::string> phrases;
  for (std::size_t i = 0; i < vocabulary.kinds.size(); ++i) {
    phrases.push_back(vocabulary.kinds[i].id);
    kinds.push_back(i);
  }
  for (const KindPhrase& known : kind_phrases()) {
    const auto kind = std::ranges::find(vocabulary.kinds, known.kind, &core::EvidenceKind::id);
    if (kind == vocabulary.kinds.end()) continue;
    phrases.emplace_back(known.phrase);
    kinds.push_back(static_cast<std::size_t>(kind - vocabulary.kinds.begin()));
  }
  return phrases;
}

std::vector<std::string> titles_of(const std::vector<core::Matter>& matters) {
  std::vector<std::string> titles;
  for (const core::Matter& matter : matters)
    titles.push_back(matter.merged_into.empty() ? matter.title : std::string());
  return titles;
}

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  for (const auto& number :
       intake::find_document_numbers(intake::without_spaces(intake::folded_wide(intake::to_wide(text)))))
    numbers.push_back(number.text);
  return numbers;
}

constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);

std::map<std::string, std::size_t> numbers_of(const std::vector<core::Matter>& matters) {
  std::map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < matters.size(); ++i) {
    for (const core::Field& field : matters[i].fields) {
      for (const std::string& number : numbers_in(core::to_text(field.value))) {
        const auto [known, is_new] = numbers.emplace(number, i);
        if (!is_new && known->second != i) known->second = kSeveral;
      }
    }
  }
  std::erase_if(numbers, [](const auto& entry) { return entry.second == kSeveral; });
  return numbers;
}

// What a paper is about stands in 《》, and what it is outside of them.
std::string without_quoted(std::string title) {
  for (auto open = title.find("《"); open != std::string::npos; open = title.find("《", open)) {
    const auto close = title.find("》", open);
    if (close == std::string::npos) break;
    title.erase(open, close + std::string_view("》").size() - open);
  }
  return title;
}

struct Place {
  std::string text;
  std::string name;  // 标题, 文件名 …
  double weight = 1;
};

Guess of_clue(const intake::Clues& first, const intake::Clues& second, ClueOf of) {
  intake::Clues all = first;
  all.insert(all.end(), second.begin(), second.end());
  const Clue* clue = intake::best(all, of);
  return clue == nullptr ? Guess{} : Guess{clue->value, {}, clue->sure, clue->why};
}

std::string file_name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::vector<std::string> folders_of(const std::string& path) {
  std::vector<std::string> parts = split(path, '/');
  parts.pop_back();
  std::ranges::reverse(parts);  // the nearest first
  return parts;
}

}  // namespace

bool FileProposal::is_ready() const {
  return !kind.value.empty() && !unit.value.empty() && !formed_on.value.empty() && sureness() >= Sureness::likely;
}

Sureness FileProposal::sureness() const {
  if (kind.value.empty() || unit.value.empty() || formed_on.value.empty()) return Sureness::guess;
  return std::min({kind.sure, unit.sure, formed_on.sure});
}

ProposalDesk::ProposalDesk(const core::Library& library, const core::Facts& facts, Date today)
    : library_(library),
      facts_(facts),
      today_(today),
      units_(facts),
      kinds_(phrases_of(library.vocabulary, phrase_kinds_)),
      matters_(titles_of(facts.matters)),
      matter_numbers_(numbers_of(facts.matters)) {}

void ProposalDesk::kind_of(const FileSigns& signs, const std::string& title, FileProposal& proposal) const {
  std::vector<Place> places{{title, "标题"}, {file_name_of(signs.path), "文件名"}, {signs.head, "正文开头", 0.5}};
  for (const std::string& folder : folders_of(signs.path)) places.push_back({folder, "文件夹「" + folder + "」", 0.6});
  struct Ranked {
    double score = 0, cover = 0;
    bool whole = false, at_end = false;
    std::string place;
  };
  std::map<std::size_t, Ranked> ranked;
  for (const Place& place : places) {
    for (const PhraseHit& hit : kinds_.search(without_quoted(place.text), kLeastCover)) {
      if (place.weight < 1 && !hit.whole) continue;  // of running text, parts of a word say nothing
      Ranked& kind = ranked[phrase_kinds_[hit.phrase]];
      if (hit.score * place.weight > kind.score)
        kind = {hit.score * place.weight, hit.cover, hit.whole, hit.at_end && place.weight == 1, place.name};
    }
  }
  std::vector<std::pair<std::size_t, Ranked>> order(ranked.begin(), ranked.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second.score > b.second.score; });
  if (order.empty()) return;
  const auto& [kind, first] = order.front();
  const std::string& id = library_.vocabulary.kinds[kind].id;
  const bool near = order.size() > 1 && order[1].second.score > first.score - kNearScore;
  Sureness sure = first.at_end                                 ? Sureness::certain
                  : first.whole || first.cover >= kLikelyCover ? Sureness::likely
                                                               : Sureness::guess;
  if (near || first.place.starts_with("文件夹") || first.place == "正文开头") sure = std::min(sure, Sureness::likely);
  if (near && !first.whole) sure = Sureness::guess;
  proposal.kind = {
      id,
      {},
      sure,
      first.whole ? first.place + "里有这个词" : fmt::format("{}里有这个词的{:.0f}%", first.place, first.cover * 100)};
  for (std::size_t i = 1; i < std::min(order.size(), kMostOthers + 1); ++i)
    proposal.other_kinds.push_back(library_.vocabulary.kinds[order[i].first].id);
}

Guess ProposalDesk::unit_guess(std::uint32_t unit, Sureness sure, std::string why) const {
  return {facts_.units[unit].id, facts_.units[unit].versions.back().name, sure, std::move(why)};
}

Guess ProposalDesk::unit_of(const FileSigns& signs, const std::string& title) const {
  std::vector<Guess> guesses;
  for (const Clue& clue : signs.of_text) {
    if (clue.of != ClueOf::issuer) continue;
    if (const auto unit = units_.named_by(clue.value)) guesses.push_back(unit_guess(*unit, clue.sure, clue.why));
  }
  for (const std::string& folder : folders_of(signs.path)) {
    const auto whole = units_.named_by(folder);
    const auto parts = units_.find(folder);
    if (whole) guesses.push_back(unit_guess(*whole, Sureness::certain, "文件夹「" + folder + "」"));
    if (!whole && parts.size() == 1)
      guesses.push_back(unit_guess(parts.front().unit, Sureness::likely, "文件夹「" + folder + "」"));
  }
  const auto in_title = units_.find(without_quoted(title));
  if (!in_title.empty())
    guesses.push_back(unit_guess(in_title.front().unit,
                                 in_title.front().begin == 0 ? Sureness::likely : Sureness::guess,
                                 "标题里的「" + in_title.front().name + "」"));
  const auto in_name = units_.find(file_name_of(signs.path));
  if (!in_name.empty())
    guesses.push_back(unit_guess(in_name.front().unit, in_name.size() == 1 ? Sureness::likely : Sureness::guess,
                                 "文件名里的「" + in_name.front().name + "」"));
  const auto in_head = units_.find(signs.head);
  if (in_head.size() == 1)
    guesses.push_back(unit_guess(in_head.front().unit, Sureness::guess, "正文开头的「" + in_head.front().name + "」"));
  if (guesses.empty()) return {};
  Guess best = *std::ranges::max_element(guesses, {}, &Guess::sure);
  for (const Guess& other : guesses) {
    if (other.value == best.value || other.sure < Sureness::likely) continue;
    best.sure = std::min(best.sure, Sureness::likely);
    best.why += fmt::format("；而{}是{}", other.why, other.shown);
    break;
  }
  return best;
}

Guess ProposalDesk::matter_guess(std::size_t matter, Sureness sure, std::string why) const {
  const core::Matter& found = facts_.matters[matter];
  return {found.id, fmt::format("{} {}", found.id, found.title), sure, std::move(why)};
}

Guess ProposalDesk::matter_of(const FileSigns& signs, const std::string& title) const {
  for (const std::string& part : split(signs.path, '/')) {
    const auto id = facts_.matter_index.find(part.substr(0, part.find_first_of(" _.")));
    if (id != facts_.matter_index.end())
      return matter_guess(id->second, Sureness::certain, "文件夹或文件名以事项的标识开头");
  }
  for (const std::string& number : numbers_in(title + "\n" + signs.path + "\n" + signs.head)) {
    const auto known = matter_numbers_.find(number);
    if (known != matter_numbers_.end())
      return matter_guess(known->second, Sureness::certain, "写有该事项的「" + number + "」");
  }
  std::vector<Place> places{{title, "标题"}, {signs.path, "文件名和文件夹"}, {signs.head, "正文开头"}};
  for (const Place& place : places) {
    const auto hits = matters_.search(place.text, kLikelyCover);
    if (hits.empty()) continue;
    const PhraseHit& best = hits.front();
    const bool alone = hits.size() == 1 || hits[1].score < best.score - kNearScore;
    if (place.name == "正文开头" && !best.whole) continue;
    if (!alone)
      return {{},
              {},
              Sureness::guess,
              fmt::format("{}与几件事项都像（{}、{}……）", place.name, facts_.matters[best.phrase].id,
                          facts_.matters[hits[1].phrase].id)};
    return matter_guess(best.phrase, best.whole ? Sureness::certain : Sureness::guess,
                        place.name + (best.whole ? "里有事项的名称" : "与事项的名称相近"));
  }
  return {};
}

Guess ProposalDesk::day_of(const FileSigns& signs) const {
  Guess day = of_clue(signs.of_text, signs.of_path, ClueOf::formed_on);
  if (day.value.empty()) return day;
  const Clue* of_name = intake::best(signs.of_path, ClueOf::formed_on);
  if (of_name != nullptr && of_name->sure >= Sureness::likely && of_name->why != day.why) {
    if (of_name->value == day.value) {
      day.sure = Sureness::certain;
      day.why += "，与文件名里的日期一致";
    } else {
      day.why += "；文件名里的日期是" + of_name->value;
      day.sure = std::min(day.sure, Sureness::guess);  // one of the two is wrong
    }
  }
  const auto date = parse_date(day.value);
  if (date && *date > today_) return {{}, {}, Sureness::guess, fmt::format("{}是{}，晚于今天", day.why, day.value)};
  return day;
}

FileProposal ProposalDesk::propose(const FileSigns& signs) const {
  FileProposal proposal;
  proposal.title = of_clue(signs.of_text, signs.of_path, ClueOf::title);
  const Clue* of_name = intake::best(signs.of_path, ClueOf::title);
  if (of_name != nullptr && proposal.title.sure == Sureness::guess)
    proposal.title = {of_name->value, {}, of_name->sure, of_name->why};
  const std::string& title = proposal.title.value;
  proposal.number = of_clue(signs.of_text, signs.of_path, ClueOf::number);
  proposal.covers = of_clue(signs.of_text, signs.of_path, ClueOf::covers);
  proposal.formed_on = day_of(signs);
  kind_of(signs, title, proposal);
  proposal.unit = unit_of(signs, title);
  proposal.matter = matter_of(signs, title);
  return proposal;
}

}  // namespace fazhi::app
