#include "core/seal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "base/text.h"

namespace fazhi::core {

namespace {

constexpr std::string_view kFirstLine = "fazhi-seal 1";
constexpr std::size_t kColumns = 13;
constexpr Result kResults[] = {Result::waived, Result::not_applicable, Result::unclear, Result::flawed,
                               Result::met,    Result::pending,        Result::partial, Result::none};
constexpr Timing kTimings[] = {Timing::no_limit, Timing::paused,  Timing::not_due, Timing::soon,
                               Timing::overdue,  Timing::in_time, Timing::late};
constexpr Light kLights[] = {Light::red, Light::yellow, Light::green, Light::blue, Light::grey};

// A tab or a line's end inside a text would be taken for the end of it.
std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\\': result += "\\\\"; break;
      case '\t': result += "\\t"; break;
      case '\n': result += "\\n"; break;
      case '\r': result += "\\r"; break;
      default: result += c;
    }
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
      continue;
    }
    const char c = text[++i];
    result += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
  return result;
}

std::string flags_of(const VerdictLine& line) {
  std::string flags;
  if (line.gap) flags += 'g';
  if (line.hint) flags += 'h';
  if (line.shown) flags += 's';
  return flags.empty() ? "-" : flags;
}

void append(const VerdictLine& line, std::string& text) {
  text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", escaped(line.key), to_word(line.result),
                      to_word(line.timing), to_word(line.light), flags_of(line), line.due,
                      line.done_on ? format_date(*line.done_on) : "", line.facts, escaped(join(line.records, ",")),
                      escaped(line.said), escaped(line.reason));
}

// The pieces of one line; it has as many as asked for or there is nothing to read.
class Pieces {
 public:
  explicit Pieces(std::string_view line) {
    for (std::size_t at = 0; count_ < kColumns; ++count_) {
      const auto tab = line.find('\t', at);
      pieces_[count_] = line.substr(at, tab == std::string_view::npos ? tab : tab - at);
      if (tab == std::string_view::npos) {
        ++count_;
        break;
      }
      at = tab + 1;
    }
  }
  bool are(std::string_view name, std::size_t count) const { return count_ == count && pieces_[0] == name; }
  std::size_t count() const { return count_; }
  std::string_view operator[](std::size_t i) const { return pieces_[i]; }
  std::string text(std::size_t i) const { return unescaped(pieces_[i]); }
  std::optional<std::int64_t> number(std::size_t i) const {
    std::int64_t value = 0;
    const std::string_view word = pieces_[i];
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
    return value;
  }

 private:
  std::string_view pieces_[kColumns];
  std::size_t count_ = 0;
};

template <typename Value, std::size_t N>
bool read_word(std::string_view word, const Value (&values)[N], Value& value) {
  for (const Value one : values) {
    if (to_word(one) != word) continue;
    value = one;
    return true;
  }
  return false;
}

std::optional<VerdictLine> read_line(const Pieces& pieces) {
  constexpr std::size_t kPieces = 11;
  VerdictLine line;
  if (pieces.count() != kPieces) return std::nullopt;
  line.key = pieces.text(0);
  if (!read_word(pieces[1], kResults, line.result) || !read_word(pieces[2], kTimings, line.timing) ||
      !read_word(pieces[3], kLights, line.light))
    return std::nullopt;
  line.gap = pieces[4].find('g') != std::string_view::npos;
  line.hint = pieces[4].find('h') != std::string_view::npos;
  line.shown = pieces[4].find('s') != std::string_view::npos;
  line.due = pieces[5];
  line.done_on = parse_date(pieces[6]);
  if (!pieces[6].empty() && !line.done_on) return std::nullopt;
  line.facts = pieces[7];
  if (!pieces[8].empty()) line.records = split(pieces.text(8), ',');
  line.said = pieces.text(9);
  line.reason = pieces.text(10);
  return line;
}

// One line after the other, without their ends; the text ends in a line feed.
class Lines {
 public:
  explicit Lines(std::string_view text) : left_(text) {}
  bool done() const { return left_.empty(); }
  std::string_view next() {
    const auto end = left_.find('\n');
    const std::string_view line = left_.substr(0, end);
    left_.remove_prefix(end == std::string_view::npos ? left_.size() : end + 1);
    return line;
  }

 private:
  std::string_view left_;
};

bool read_heading(const Pieces& pieces, SealText& seal) {
  if (pieces.are("period", 2)) {
    seal.period = pieces.text(1);
  } else if (pieces.are("as-of", 2)) {
    const auto day = parse_date(pieces[1]);
    if (!day) return false;
    seal.as_of = *day;
  } else if (pieces.are("known-by", 3)) {
    const auto number = pieces.number(1);
    if (!number) return false;
    seal.known_by = *number;
    seal.known_digest = pieces[2];
  } else if (pieces.are("calendar", 2)) {
    seal.calendar = pieces[1];
  } else if (pieces.are("edition", 4)) {
    seal.editions.push_back({pieces.text(1), pieces.text(2), std::string(pieces[3])});
  } else if (pieces.are("problems", 5)) {
    ProblemCounts& problems = seal.problems;
    std::int64_t* const counts[] = {&problems.open, &problems.overdue, &problems.confirmed, &problems.closed};
    for (std::size_t i = 0; i < std::size(counts); ++i) {
      const auto number = pieces.number(i + 1);
      if (!number) return false;
      *counts[i] = *number;
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string format_seal(SealText& seal) {
  std::ranges::sort(seal.lines, {}, &VerdictLine::key);
  std::string text =
      fmt::format("{}\nperiod\t{}\nas-of\t{}\nknown-by\t{}\t{}\ncalendar\t{}\n", kFirstLine, escaped(seal.period),
                  format_date(seal.as_of), seal.known_by, seal.known_digest, seal.calendar);
  for (const SealedEdition& edition : seal.editions) {
    text += fmt::format("edition\t{}\t{}\t{}\n", escaped(edition.checklist), escaped(edition.edition), edition.digest);
  }
  const ProblemCounts& problems = seal.problems;
  text += fmt::format("problems\t{}\t{}\t{}\t{}\nverdicts\t{}\n", problems.open, problems.overdue, problems.confirmed,
                      problems.closed, seal.lines.size());
  for (const VerdictLine& line : seal.lines) append(line, text);
  return text;
}

std::optional<SealText> parse_seal(std::string_view text) {
  Lines lines(text);
  if (lines.next() != kFirstLine || !text.ends_with('\n')) return std::nullopt;
  SealText seal;
  std::optional<std::int64_t> verdicts;
  while (!lines.done() && !verdicts) {
    const Pieces pieces(lines.next());
    if (pieces.are("verdicts", 2)) {
      verdicts = pieces.number(1);
      if (!verdicts) return std::nullopt;
    } else if (!read_heading(pieces, seal)) {
      return std::nullopt;
    }
  }
  while (!lines.done()) {
    auto line = read_line(Pieces(lines.next()));
    if (!line) return std::nullopt;
    seal.lines.push_back(*std::move(line));
  }
  if (!verdicts || *verdicts != static_cast<std::int64_t>(seal.lines.size())) return std::nullopt;
  return seal;
}

}  // namespace fazhi::core
