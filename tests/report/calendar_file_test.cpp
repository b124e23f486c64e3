#include "report/calendar_file.h"

#include "base/text.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

CalendarFile file_of(CalendarEntry entry) {
  CalendarFile file;
  file.name = "示例区法治建设时限";
  file.as_of = make_date(2026, 9, 30);
  file.revision = 41;
  file.entries.push_back(std::move(entry));
  return file;
}

CalendarEntry entry_named(std::string summary) {
  CalendarEntry entry;
  entry.uid = "u1@fazhi";
  entry.day = make_date(2026, 12, 31);
  entry.summary = std::move(summary);
  return entry;
}

std::string line_of(const std::string& ics, std::string_view name) {
  for (const std::string& line : split(replace_all(ics, "\r\n", "\n"), '\n')) {
    if (line.starts_with(name)) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("a day is a calendar entry of a whole day, with a reminder before it") {
  CalendarEntry entry = entry_named("报送年度报告");
  entry.description = "依据：《条例》第一条\n未落实";
  entry.categories = {"应办", "行政,复议"};
  entry.warn_days = 7;
  CHECK(to_ics(file_of(entry)) ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//fazhi//deadlines//ZH\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "NAME:示例区法治建设时限\r\n"
        "X-WR-CALNAME:示例区法治建设时限\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:u1@fazhi\r\n"
        "DTSTAMP:20260930T000000Z\r\n"
        "SEQUENCE:41\r\n"
        "DTSTART;VALUE=DATE:20261231\r\n"
        "DTEND;VALUE=DATE:20270101\r\n"
        "SUMMARY:报送年度报告\r\n"
        "DESCRIPTION:依据：《条例》第一条\\n未落实\r\n"
        "CATEGORIES:应办,行政\\,复议\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "DESCRIPTION:报送年度报告\r\n"
        "TRIGGER:-P6DT15H\r\n"
        "END:VALARM\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("what has a meaning in the format is written so that it has none") {
  CHECK(line_of(to_ics(file_of(entry_named("甲;乙,丙\\丁"))), "SUMMARY") == "SUMMARY:甲\\;乙\\,丙\\\\丁");
  CHECK(line_of(to_ics(file_of(entry_named("甲\r\nDTEND:x\x01"))), "SUMMARY") == "SUMMARY:甲\\nDTEND:x");
}

TEST_CASE("a long line is folded at 75 bytes and never inside a character") {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "长";
  const std::string ics = to_ics(file_of(entry_named(title)));
  for (const std::string& line : split(replace_all(ics, "\r\n", "\n"), '\n')) {
    CHECK(line.size() <= 75);
    CHECK(is_valid_utf8(line));
  }
  CHECK(replace_all(ics, "\r\n ", "").find("SUMMARY:" + title + "\r\n") != std::string::npos);
}

TEST_CASE("invented data and days that are not certain say so") {
  CalendarEntry entry = entry_named("报送");
  entry.tentative = true;
  CalendarFile file = file_of(entry);
  file.demo = true;
  const std::string ics = to_ics(file);
  CHECK(line_of(ics, "SUMMARY") == "SUMMARY:【示例数据】报送");
  CHECK(line_of(ics, "X-WR-CALNAME") == "X-WR-CALNAME:【示例数据】示例区法治建设时限");
  CHECK(line_of(ics, "STATUS") == "STATUS:TENTATIVE");
  CHECK(line_of(ics, "TRIGGER") == "TRIGGER:PT9H");
}
