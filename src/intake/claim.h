#pragma once
// Counted statements (数字表述) of a report: 「办理建议18件」「满意率100%」. What is read here are the words alone; what a ledger says to
// them is asked in app/.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace fazhi::intake {

// How near the printed number is: 18件 · 200余篇, 98%以上 · 近百件, 不足5% · 约30人, 3至5次
enum class Nearness : std::uint8_t { exact, at_least, at_most, about };

// Views point into the text that was read.
struct Claim {
  Decimal quantity;              // as printed: of 5.2万人次 5.2, of 三万五千件 35000, of 数十次 10
  std::optional<Decimal> upper;  // of 3至5次 the 5
  Nearness nearness = Nearness::exact;
  std::string unit;           // 件, 万人次, %; without blanks and brackets: 47（场）次 is 场次
  std::int64_t scale = 1;     // of the unit: 10000 for 万人次
  std::string_view text;      // the number with its unit, as it stands: 「10 余次」
  std::string_view sentence;  // as it stands, line breaks of a pdf included
  std::size_t offset = 0;     // of text, in bytes
  int line = 0, column = 0;   // of text; from 1, columns in code points
  std::string period;         // 2024, 2024H1, 2024Q3, 2021/2024; of its sentence, section or report; may be empty

  std::string before;     // what stands before the number in its clause, without blanks: 其中人大代表建议
  std::string lead;       // what stands between the claim before it (or the sentence's begin) and the number
  std::string after;      // behind the unit up to the end of the clause
  std::size_t group = 0;  // sentences are numbered through the report

  // The unit without 万 and 亿, and the quantity in it.
  std::string_view base_unit() const;
  Decimal value() const;
};

// What the words may mean at least and at most: 200余篇 stays below the double, 近百件 and 约30人 within a fifth.
struct ClaimRange {
  Decimal low, high;
};
ClaimRange range_of(const Claim& claim);

// 「共106件，其中…50件，…56件」. Parts may be approximate; then it only fails where no reading of the words could be true.
struct Sum {
  std::size_t total = 0;           // position among the claims
  std::vector<std::size_t> parts;  // likewise; a part that 各 or 均 gives to several things stands once for each
  bool holds = true;
  Decimal added;  // the parts, without 万 and 亿
};

// 「应诉25件，出庭24件，出庭应诉率96%」
struct Rate {
  std::size_t rate = 0, numerator = 0, denominator = 0;  // positions among the claims
  bool holds = true;
  std::string computed;  // to two places: 96.00
};

// One of the parts that a yearly report must have (督察工作规定第二十五条).
struct ReportPart {
  std::string id, title;
  bool found = false;
  bool needed = true;  // 其他需要报告的情况 only where there are any
  bool in_heading = false;
  int line = 0;                       // of the heading, else of the first passage, that shows it
  std::vector<std::string> searched;  // the words that were looked for, in headings, then in the text
};

struct ClaimReading {
  std::string name;
  std::string period;  // of the whole report, from its title or first lines: 2024; may be empty
  std::vector<Claim> claims;
  std::vector<Sum> sums;
  std::vector<Rate> rates;
  std::vector<ReportPart> parts;
};

// `text` is UTF-8 (bytes that are not are passed over) and must live as long as the reading. Linear in its length. `year`: which the report
// is about; 0: told by its title.
ClaimReading read_claims(std::string_view name, std::string_view text, int year = 0);

}  // namespace fazhi::intake
