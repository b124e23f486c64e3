#pragma once
// What a template of a paper may name: a closed list of words, each with its key in JSON, and the values a paper gives to them.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "report/document.h"

namespace fazhi::report {

// blocks: a table or a picture, placed by {{表 …}} or {{图 …}}.
enum class WordKind { text, number, date, choice, list, table, picture };

struct TemplateWord {
  std::string name;  // 责任单位
  std::string key;   // unit
  WordKind kind = WordKind::text;
  std::string says;                  // for the clerk who writes a template
  std::vector<TemplateWord> inside;  // of a list: what each of its items has
};
using TemplateWords = std::vector<TemplateWord>;

struct TemplateScope;
using TemplateList = std::vector<TemplateScope>;
// A table or picture that a paper leaves out is a vector without blocks.
using TemplateValue = std::variant<std::string, std::int64_t, Decimal, Date, bool, TemplateList, std::vector<Block>>;

// The values of one scope by word; a word without a value is printed as nothing and is no ground for 如果.
struct TemplateScope {
  std::vector<std::pair<std::string, TemplateValue>> values;

  TemplateScope& set(std::string word, TemplateValue value);
  const TemplateValue* find(std::string_view word) const;
};

// What `scope` gives and `words` do not know, or know as another kind: 「问题.单位」. Empty: it fits. For tests of papers.
std::vector<std::string> misfits(const TemplateScope& scope, const TemplateWords& words);

// The values as JSON by key, in the order of `words`: dates "2026-09-30", decimals strings, tables as rows by column key. What has no
// value is null, a list [].
std::string data_json(const TemplateScope& scope, const TemplateWords& words);

}  // namespace fazhi::report
