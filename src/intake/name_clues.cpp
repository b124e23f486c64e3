#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "intake/document_number.h"
#include "intake/file_clues.h"
#include "intake/title_words.h"
#include "intake/written_day.h"

namespace fazhi::intake {

namespace {

// Signs that part a name, and brackets around its parts.
constexpr WideView kParting = U" _-—–+~·.,，、()[]【】〔〕{}《》#&";

// 会议纪要.pdf → 会议纪要; 会议纪要2026.3 has none.
WideView without_suffix(WideView name) {
  const auto dot = name.rfind(U'.');
  if (dot == WideView::npos || dot == 0 || name.size() - dot > 6) return name;
  const WideView suffix = name.substr(dot + 1);
  const auto is_plain = [](char32_t c) {
    return c < 0x80 && (is_digit(c) || (c | 0x20) >= U'a') && (c | 0x20) <= U'z';
  };
  const bool has_letter = std::ranges::any_of(suffix, [](char32_t c) { return !is_digit(c); });
  return std::ranges::all_of(suffix, is_plain) && has_letter ? name.substr(0, dot) : name;
}

struct Span {
  std::size_t begin = 0, end = 0;
};

// Brackets around nothing are nothing.
void blank_empty_brackets(WideText& folded) {
  for (auto close = folded.find_first_of(U")]】〕"); close != WideText::npos;
       close = folded.find_first_of(U")]】〕", close + 1)) {
    const auto open = close == 0 ? WideText::npos : folded.find_last_not_of(U"_ ", close - 1);
    if (open != WideText::npos && WideView(U"([【〔").find(folded[open]) != WideView::npos)
      folded.replace(open, close - open + 1, close - open + 1, U'_');
  }
}

// The name without what was recognised and without what copying programs and hands add to it.
std::string rest_of(WideView original, WideText folded, const std::vector<Span>& used) {
  for (const Span& span : used)
    std::fill(folded.begin() + static_cast<std::ptrdiff_t>(span.begin),
              folded.begin() + static_cast<std::ptrdiff_t>(span.end), U'_');
  constexpr std::array<WideView, 11> kAdded{U"扫描件", U"复印件", U"盖章版", U"最终版", U"最终稿", U"定稿",
                                            U"副本",   U"印发稿", U"电子版", U"红头",   U"(终)"};
  for (const WideView word : kAdded) {
    for (auto at = folded.find(word); at != WideText::npos; at = folded.find(word, at))
      folded.replace(at, word.size(), word.size(), U'_');
  }
  // A counter in brackets: (1), (2)
  for (std::size_t at = 0; at + 2 < folded.size(); ++at) {
    if (folded[at] == U'(' && is_digit(folded[at + 1]) && folded[at + 2] == U')') folded.replace(at, 3, 3, U'_');
  }
  blank_empty_brackets(folded);
  std::size_t begin = 0, end = folded.size();
  const auto closes_title = [&] { return WideView(U")]】〕》").find(folded[end - 1]) != WideView::npos; };
  while (begin < end && kParting.find(folded[begin]) != WideView::npos && folded[begin] != U'《') ++begin;
  // 1. and 01- before a name are an order of files.
  std::size_t digits = begin;
  while (digits < end && is_digit(folded[digits])) ++digits;
  if (digits > begin && digits - begin <= 3 && digits < end &&
      WideView(U".、-_ ").find(folded[digits]) != WideView::npos)
    begin = digits + 1;
  while (begin < end && kParting.find(folded[begin]) != WideView::npos && folded[begin] != U'《') ++begin;
  while (end > begin && kParting.find(folded[end - 1]) != WideView::npos && !closes_title()) --end;
  std::string title;
  for (std::size_t at = begin; at < end; ++at) {
    const bool gap = folded[at] == U'_';
    if (!gap) title += to_narrow(original.substr(at, 1));
    if (gap && at + 1 < end && folded[at + 1] != U'_' && !title.empty() && title.back() != ' ') title += ' ';
  }
  return title;
}

std::size_t han_in(std::string_view text) {
  const WideText wide = to_wide(text);
  return static_cast<std::size_t>(std::ranges::count_if(wide, is_han));
}

class NameReader {
 public:
  explicit NameReader(WideView name) : original_(without_suffix(name)), folded_(folded_wide(original_)) {}

  Clues read(std::optional<int> year_of_folder) {
    numbers();
    days(year_of_folder);
    periods();
    title();
    return std::move(clues_);
  }

 private:
  bool is_free(std::size_t begin, std::size_t end) const {
    return std::ranges::none_of(used_, [&](const Span& span) { return begin < span.end && span.begin < end; });
  }

  void numbers() {
    for (const DocumentNumber& number : find_document_numbers(folded_)) {
      if (number.cited) continue;  // it stays in the title, which it is a part of
      clues_.push_back(
          {ClueOf::number, number.text, number.whole ? Sureness::certain : Sureness::guess, "文件名里的文号"});
      used_.push_back({number.begin, number.end});
    }
  }

  void days(std::optional<int> year_of_folder) {
    std::vector<WrittenDay> days = find_days(folded_);
    std::erase_if(days, [&](const WrittenDay& day) { return !is_free(day.begin, day.end); });
    for (const WrittenDay& day : days) {
      add_day(day, days.size() == 1 ? Sureness::likely : Sureness::guess, "文件名里的日期");
    }
    if (!days.empty()) return;
    if (year_of_folder) {
      if (const auto day = find_day_without_year(folded_, *year_of_folder))
        return add_day(*day, Sureness::likely, "文件名里的月日，年份取自文件夹名");
    }
    short_day();
  }

  // 260312 at the beginning.
  void short_day() {
    if (folded_.size() < 7 || !std::all_of(folded_.begin(), folded_.begin() + 6, is_digit) || is_digit(folded_[6]))
      return;
    const WideText whole = U"20" + folded_.substr(0, 6);
    const auto days = find_days(whole);
    if (days.size() == 1) add_day({0, 6, days.front().day}, Sureness::guess, "文件名开头的六位数字像日期");
  }

  void add_day(const WrittenDay& day, Sureness sure, const char* why) {
    clues_.push_back({ClueOf::formed_on, format_date(day.day), sure, why});
    used_.push_back({day.begin, day.end});
  }

  // They stay in the title: 2026年度… is part of what a paper is called.
  void periods() {
    for (const WrittenPeriod& period : find_periods(folded_)) {
      if (is_free(period.begin, period.end)) {
        clues_.push_back({ClueOf::covers, core::format_period(period.period),
                          period.named ? Sureness::likely : Sureness::guess, "文件名里的年份或时期"});
      }
    }
  }

  void title() {
    std::string title = rest_of(original_, folded_, used_);
    if (han_in(title) < 3) return;  // 扫描0001, IMG_2034
    const bool whole = ends_like_title(folded_wide(to_wide(title)));
    clues_.push_back({ClueOf::title, std::move(title), whole ? Sureness::likely : Sureness::guess, "文件名"});
  }

  WideView original_;
  WideText folded_;
  std::vector<Span> used_;
  Clues clues_;
};

// 2026年, 2026, 2026年度材料
std::optional<int> year_of(WideView folder) {
  const WideText folded = folded_wide(folder);
  const auto days = find_days(folded);
  if (!days.empty()) return fazhi::year_of(days.front().day);
  const auto periods = find_periods(folded);
  if (!periods.empty()) return periods.front().period.year;
  const bool bare = folded.size() == 4 && std::ranges::all_of(folded, is_digit);
  const auto alone = bare ? find_periods(folded + U"年") : std::vector<WrittenPeriod>{};
  return alone.empty() ? std::nullopt : std::optional(alone.front().period.year);
}

void clues_of_folder(const std::string& folder, Clues& clues, std::optional<int>& year) {
  const WideText name = folded_wide(to_wide(folder));
  for (const DocumentNumber& number : find_document_numbers(name)) {
    if (number.whole && !number.cited)
      clues.push_back({ClueOf::number, number.text, Sureness::guess, "文件夹「" + folder + "」里的文号"});
  }
  for (const WrittenDay& day : find_days(name))
    clues.push_back({ClueOf::formed_on, format_date(day.day), Sureness::guess, "文件夹「" + folder + "」里的日期"});
  if (const auto found = year_of(name)) year = found;
  for (const WrittenPeriod& period : find_periods(name))
    clues.push_back({ClueOf::covers, core::format_period(period.period), Sureness::guess, "文件夹「" + folder + "」"});
}

}  // namespace

std::string_view in_words(Sureness sure) {
  switch (sure) {
    case Sureness::certain: return "有把握";
    case Sureness::likely: return "较有把握";
    case Sureness::guess: return "可能";
  }
  return {};
}

const Clue* best(const Clues& clues, ClueOf of) {
  const Clue* found = nullptr;
  for (const Clue& clue : clues) {
    if (clue.of == of && (found == nullptr || clue.sure > found->sure)) found = &clue;
  }
  return found;
}

Clues clues_of_path(std::string_view path) {
  std::vector<std::string> parts = split(path, '/');
  Clues of_folders;
  std::optional<int> year;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) clues_of_folder(parts[i], of_folders, year);
  const WideText name = to_wide(parts.back());
  Clues clues = NameReader(name).read(year);
  // The nearest folder first.
  clues.insert(clues.end(), of_folders.rbegin(), of_folders.rend());
  return clues;
}

}  // namespace fazhi::intake
