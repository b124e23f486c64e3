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

constexpr std::size_t kHeadLines = 25;      // of these that are not empty: 版头 and title
constexpr std::size_t kMostLines = 20'000;  // papers have hundreds
constexpr std::size_t kMostTitle = 80;      // characters
constexpr std::size_t kMostTitleLines = 4;

struct Line {
  WideText shown;   // trimmed
  WideText folded;  // without spaces
};

// Lines that hold something. A line of single characters with spaces between them is a name set wide.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < kMostLines;) {
    const auto end = std::min(text.find_first_of("\n\f", at), text.size());
    const WideText line = to_wide(text.substr(at, end - at));
    at = end + 1;
    const WideView shown = trimmed(line);
    if (!shown.empty()) lines.push_back({WideText(shown), without_spaces(folded_wide(shown))});
  }
  return lines;
}

bool starts_with_any(WideView text, std::initializer_list<WideView> words) {
  return std::ranges::any_of(words, [&](WideView word) { return text.starts_with(word); });
}

// 000012, 机密★1年, 特急, 签发人：… : what stands above a title and is none.
bool is_above_title(WideView line) {
  const bool without_words = std::ranges::none_of(line, is_han);
  return without_words || line.find(U'★') != WideView::npos ||
         starts_with_any(line,
                         {U"特急", U"加急", U"平急", U"急件", U"签发人", U"密级", U"紧急程度", U"份号", U"示例数据"});
}

// 附件, 附件1, 附件:  standing alone: what follows is another paper. 附件:1.… names what is attached.
bool begins_annex(WideView line) {
  if (!line.starts_with(U"附件")) return false;
  return std::ranges::all_of(line.substr(2), [](char32_t c) {
    return is_digit(c) || c == U':' || WideView(U"一二三四五六七八九十").find(c) != WideView::npos;
  });
}

bool ends_like_address(WideView line) { return line.ends_with(U":") && line.size() >= 3; }

class TextReader {
 public:
  explicit TextReader(std::string_view text) : lines_(lines_of(text)) {}

  Clues read() {
    if (lines_.empty()) return {};
    head();
    title();
    ending();
    labelled();
    return std::move(clues_);
  }

 private:
  void add(ClueOf of, std::string value, Sureness sure, std::string why) {
    clues_.push_back({of, std::move(value), sure, std::move(why)});
  }
  std::size_t head_end() const { return std::min(kHeadLines, lines_.size()); }

  // 版头: the name of the office with 文件, and the number under it (GB/T 9704-2012, 7.2.4 and 7.2.5).
  void head() {
    for (std::size_t i = 0; i < head_end(); ++i) {
      const WideText& line = lines_[i].folded;
      if (line.ends_with(U"文件") && i < 8 && looks_like_office(WideView(line).substr(0, line.size() - 2))) {
        add(ClueOf::issuer, to_narrow(WideView(line).substr(0, line.size() - 2)), Sureness::certain, "版头的发文机关");
        title_from_ = i + 1;
      }
      if (number_of_head(line)) {
        title_from_ = i + 1;
        return;
      }
      if (ends_like_address(line) || line.find_first_of(U"。,;") != WideText::npos) return;
    }
  }

  // Alone on its line, or beside 签发人.
  bool number_of_head(WideView line) {
    const auto numbers = find_document_numbers(line);
    if (numbers.size() != 1 || numbers.front().cited) return false;
    const DocumentNumber& number = numbers.front();
    const WideView after = line.substr(number.end);
    const WideView before = line.substr(0, number.begin);
    const bool alone = (before.empty() || before == U"文号:" || before == U"发文字号:" || before == U"(") &&
                       (after.empty() || after.starts_with(U"签发人") || after == U")");
    if (!alone) return false;
    add(ClueOf::number, number.text, number.whole ? Sureness::certain : Sureness::guess, "正文前的发文字号");
    return true;
  }

  // From below the number to the line that is addressed to somebody, or the first that is plainly text.
  void title() {
    std::size_t at = title_from_;
    while (at < head_end() && is_above_title(lines_[at].folded)) ++at;
    WideText title;
    std::size_t count = 0;
    bool whole = false;
    for (; at < head_end() && count < kMostTitleLines && !whole; ++at, ++count) {
      const Line& line = lines_[at];
      const bool is_text = line.folded.find_first_of(U"。;:") != WideText::npos ||
                           line.shown.find(U'\t') != WideText::npos || !find_days_alone(line.folded).empty();
      if (is_text || title.size() + line.shown.size() > kMostTitle ||
          starts_with_any(line.folded, {U"一、", U"(一)", U"第一条", U"第一章"}))
        break;
      title += without_spaces(line.shown);
      whole = ends_like_title(folded_wide(title));
    }
    title_end_ = at;
    if (title.size() < 3) return;
    const bool addressed = at < head_end() && ends_like_address(lines_[at].folded);
    if (!whole && !addressed && count > 1) {  // text without a title of its own
      title = without_spaces(lines_[at - count].shown);
      whole = false;
    }
    const Sureness sure = whole && (title_from_ > 0 || addressed) ? Sureness::certain
                          : whole                                 ? Sureness::likely
                                                                  : Sureness::guess;
    add(ClueOf::title, to_narrow(title), sure, whole ? "正文的标题" : "正文的第一行");
    periods_of(title);
    number_in_title(title);
  }

  void periods_of(const WideText& title) {
    for (const WrittenPeriod& period : find_periods(folded_wide(title))) {
      add(ClueOf::covers, core::format_period(period.period), period.named ? Sureness::likely : Sureness::guess,
          "标题里的年份或时期");
    }
  }

  void number_in_title(const WideText& title) {
    for (const DocumentNumber& number : find_document_numbers(folded_wide(title))) {
      if (!number.cited)
        add(ClueOf::number, number.text, number.whole ? Sureness::likely : Sureness::guess, "标题里的文号");
    }
  }

  // The day where the line is nothing else (or the office before it): 2026年3月12日, (2026年3月12日), 示例区教育局2026年3月12日
  static std::vector<WrittenDay> find_days_alone(WideView line) {
    if (line.size() > 60 || line.ends_with(U"印发")) return {};
    auto days = find_days(line);
    if (days.size() != 1) return {};
    const WideView before = line.substr(0, days.front().begin);
    const WideView after = line.substr(days.front().end);
    const bool stamped = after.empty() || after == U")" || after == U"(印章)" || after == U"(盖章)";
    const bool office = before.empty() || before == U"(" || looks_like_office(before);
    return stamped && office ? days : std::vector<WrittenDay>{};
  }

  // 落款: the last day that stands alone before the annexes or the lines of print (7.3.5).
  void ending() {
    std::optional<std::size_t> found;
    for (std::size_t i = title_end_; i < lines_.size(); ++i) {
      const WideText& line = lines_[i].folded;
      if (found && (begins_annex(line) || line.starts_with(U"抄送") || line.ends_with(U"印发"))) break;
      if (!find_days_alone(line).empty()) found = i;
    }
    if (found) return signed_at(*found);
    // Under the title: 纪要, 报告.
    for (std::size_t i = 0; i < std::min(title_end_ + 2, lines_.size()); ++i) {
      if (const auto days = find_days_alone(lines_[i].folded); !days.empty())
        return add(ClueOf::formed_on, format_date(days.front().day), Sureness::likely, "标题旁的日期");
    }
  }

  void signed_at(std::size_t at) {
    const WideText& line = lines_[at].folded;
    const WrittenDay day = find_days_alone(line).front();
    WideText office = line.substr(0, day.begin);
    if (!looks_like_office(office)) office = at > title_end_ ? lines_[at - 1].folded : U"";
    const bool known = looks_like_office(office);
    const bool under_title = at <= title_end_ + 1 && lines_.size() > at + 3;
    add(ClueOf::formed_on, format_date(day.day), known ? Sureness::certain : Sureness::likely,
        known         ? "落款的成文日期"
        : under_title ? "标题下的日期"
                      : "文末的日期");
    if (known) add(ClueOf::issuer, to_narrow(office), Sureness::likely, "落款的机关");
  }

  // 时间：2026年3月12日 and 填报单位：示例区教育局 of minutes and forms.
  void labelled() {
    bool has_day = false;
    for (std::size_t i = 0; i < head_end(); ++i) {
      const WideText& line = lines_[i].folded;
      has_day = has_day || labelled_day(line);
      const auto colon = line.find(U':');
      if (colon == WideText::npos) continue;
      constexpr std::array<WideView, 8> kLabels{U"单位",     U"填报单位", U"报送单位", U"制表单位",
                                                U"发文机关", U"承办单位", U"出具单位", U"编制单位"};
      const WideView office = WideView(line).substr(colon + 1);
      if (std::ranges::find(kLabels, WideView(line).substr(0, colon)) != kLabels.end() && looks_like_office(office))
        add(ClueOf::issuer, to_narrow(office), Sureness::likely, "正文写明的单位");
    }
  }

  bool labelled_day(WideView line) {
    for (const WrittenDay& day : find_days(line)) {
      WideView before = line.substr(0, day.begin);
      if (before.ends_with(U":")) before.remove_suffix(1);
      if (!before.ends_with(U"时间") && !before.ends_with(U"日期")) continue;
      add(ClueOf::formed_on, format_date(day.day), Sureness::likely, "正文写明的日期");
      return true;
    }
    return false;
  }

  std::vector<Line> lines_;
  std::size_t title_from_ = 0;
  std::size_t title_end_ = 0;
  Clues clues_;
};

}  // namespace

Clues clues_of_text(std::string_view text) { return TextReader(text).read(); }

}  // namespace fazhi::intake
