#include "report/template_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/clean_text.h"
#include "report/json_writer.h"

namespace fazhi::report {
namespace {

using Json = nlohmann::ordered_json;

const TemplateWord* find_word(const TemplateWords& words, std::string_view name) {
  const auto found = std::ranges::find(words, name, &TemplateWord::name);
  return found == words.end() ? nullptr : &*found;
}

bool is_of(const TemplateValue& value, WordKind kind) {
  switch (kind) {
    case WordKind::text: return std::holds_alternative<std::string>(value);
    case WordKind::number: return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Decimal>(value);
    case WordKind::date: return std::holds_alternative<Date>(value);
    case WordKind::choice: return std::holds_alternative<bool>(value);
    case WordKind::list: return std::holds_alternative<TemplateList>(value);
    case WordKind::table:
    case WordKind::picture: return std::holds_alternative<std::vector<Block>>(value);
  }
  return false;
}

Json scope_json(const TemplateScope& scope, const TemplateWords& words);

// As to_json() writes blocks; of tables the rows, which is what a program reads.
Json blocks_json(const std::vector<Block>& blocks, WordKind kind) {
  Document document;
  document.sections.push_back({false, blocks});
  Json written = Json::parse(to_json(document))["sections"][0]["blocks"];
  if (kind == WordKind::picture) return written;
  Json rows = Json::array();
  for (Json& block : written) {
    for (Json& row : block["rows"]) rows.push_back(std::move(row));
  }
  return rows;
}

struct ValueJson {
  const TemplateWord& word;

  Json operator()(const std::string& text) const { return clean_text(text); }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Decimal& number) const { return number.to_string(); }
  Json operator()(const Date& date) const { return format_date(date); }
  Json operator()(bool yes) const { return yes; }
  Json operator()(const TemplateList& list) const {
    Json items = Json::array();
    for (const TemplateScope& item : list) items.push_back(scope_json(item, word.inside));
    return items;
  }
  Json operator()(const std::vector<Block>& blocks) const { return blocks_json(blocks, word.kind); }
};

Json empty_json(WordKind kind) {
  const bool is_many = kind == WordKind::list || kind == WordKind::table || kind == WordKind::picture;
  return is_many ? Json::array() : Json(nullptr);
}

Json scope_json(const TemplateScope& scope, const TemplateWords& words) {
  Json json = Json::object();
  for (const TemplateWord& word : words) {
    const TemplateValue* value = scope.find(word.name);
    json[word.key] = value == nullptr ? empty_json(word.kind) : std::visit(ValueJson{word}, *value);
  }
  return json;
}

void collect_misfits(const TemplateScope& scope, const TemplateWords& words, const std::string& above,
                     std::vector<std::string>& out) {
  for (const auto& [name, value] : scope.values) {
    const TemplateWord* word = find_word(words, name);
    if (word == nullptr || !is_of(value, word->kind)) {
      out.push_back(above + name);
      continue;
    }
    if (const auto* list = std::get_if<TemplateList>(&value)) {
      for (const TemplateScope& item : *list) collect_misfits(item, word->inside, above + name + ".", out);
    }
  }
}

}  // namespace

TemplateScope& TemplateScope::set(std::string word, TemplateValue value) {
  values.emplace_back(std::move(word), std::move(value));
  return *this;
}

const TemplateValue* TemplateScope::find(std::string_view word) const {
  const auto found = std::ranges::find(values, word, &std::pair<std::string, TemplateValue>::first);
  return found == values.end() ? nullptr : &found->second;
}

std::vector<std::string> misfits(const TemplateScope& scope, const TemplateWords& words) {
  std::vector<std::string> found;
  collect_misfits(scope, words, "", found);
  return found;
}

std::string data_json(const TemplateScope& scope, const TemplateWords& words) {
  return scope_json(scope, words).dump(2) + "\n";
}

}  // namespace fazhi::report
