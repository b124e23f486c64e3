#pragma once
// 文号 (发文字号): 示政办发〔2026〕12号 as its parts. Not for finding one in running text.

#include <optional>
#include <string>
#include <string_view>

namespace fazhi::core {

struct OfficialNumber {
  std::string series;  // 代字: 示政办发
  int year = 0;        // as written: 26 where somebody wrote two digits
  int n = 0;
  std::string oddity;  // in what it departs from GB/T 9704-2012, 7.2.5; empty: in nothing
};

// nullopt: not 代字, year in brackets and number; also a court's (2026)示01行初3号, which begins with its year, and contract numbers.
std::optional<OfficialNumber> parse_official_number(std::string_view text);

}  // namespace fazhi::core
