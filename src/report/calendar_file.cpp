#include "report/calendar_file.h"

#include <fmt/format.h>

#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kLineOctets = 75;  // RFC 5545 3.1, without the line break
constexpr std::string_view kDemoMark = "【示例数据】";

std::string compact(Date day) { return replace_all(format_date(day), "-", ""); }

// TEXT of RFC 5545 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

// Each line after the first begins with a space, which counts.
void add_line(std::string& out, const std::string& line) {
  std::string_view rest = line;
  std::size_t room = kLineOctets;
  while (rest.size() > room) {
    const std::string_view piece = cut_to_bytes(rest, room);
    out += std::string(piece) + "\r\n ";
    rest.remove_prefix(piece.size());
    room = kLineOctets - 1;
  }
  out += std::string(rest) + "\r\n";
}

// Nine o'clock of a day so many days before the day begins.
std::string trigger_of(int warn_days) { return warn_days <= 0 ? "PT9H" : fmt::format("-P{}DT15H", warn_days - 1); }

std::string categories_of(const CalendarEntry& entry) {
  std::vector<std::string> words;
  for (const std::string& category : entry.categories) words.push_back(escaped(category));
  return join(words, ",");
}

void add_entry(std::string& out, const CalendarEntry& entry, const CalendarFile& file) {
  const std::string summary = escaped((file.demo ? std::string(kDemoMark) : "") + entry.summary);
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + entry.uid);
  add_line(out, "DTSTAMP:" + compact(file.as_of) + "T000000Z");
  add_line(out, fmt::format("SEQUENCE:{}", file.revision));
  add_line(out, "DTSTART;VALUE=DATE:" + compact(entry.day));
  add_line(out, "DTEND;VALUE=DATE:" + compact(entry.day + std::chrono::days(1)));  // the first day after
  add_line(out, "SUMMARY:" + summary);
  if (!entry.description.empty()) add_line(out, "DESCRIPTION:" + escaped(entry.description));
  if (!entry.categories.empty()) add_line(out, "CATEGORIES:" + categories_of(entry));
  add_line(out, entry.tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
  add_line(out, "TRANSP:TRANSPARENT");  // a deadline does not make anybody busy
  add_line(out, "BEGIN:VALARM");
  add_line(out, "ACTION:DISPLAY");
  add_line(out, "DESCRIPTION:" + summary);
  add_line(out, "TRIGGER:" + trigger_of(entry.warn_days));
  add_line(out, "END:VALARM");
  add_line(out, "END:VEVENT");
}

}  // namespace

std::string to_ics(const CalendarFile& file) {
  const std::string name = escaped((file.demo ? std::string(kDemoMark) : "") + file.name);
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//fazhi//deadlines//ZH");
  add_line(out, "CALSCALE:GREGORIAN");
  add_line(out, "METHOD:PUBLISH");
  add_line(out, "NAME:" + name);          // RFC 7986
  add_line(out, "X-WR-CALNAME:" + name);  // what most programs read
  for (const CalendarEntry& entry : file.entries) add_entry(out, entry, file);
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace fazhi::report
