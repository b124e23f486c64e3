#include "app/row_ids.h"

#include "base/digest.h"
#include "base/utf8.h"
#include "core/examination.h"
#include "intake/cell_text.h"

namespace fazhi::app {

std::string id_of(std::string_view text) {
  constexpr std::size_t kMostCharacters = 40;
  const std::string clean = intake::folded(text);
  std::string id;
  std::size_t characters = 0;
  bool dash = false;
  for (std::size_t at = 0; at < clean.size() && characters < kMostCharacters;) {
    const std::size_t length = code_point_at(clean, at).length;
    const std::string_view character = std::string_view(clean).substr(at, length);
    at += length;
    if (!core::is_valid_id(character) || character == "-") {
      dash = !id.empty();
      continue;
    }
    if (dash) id += '-';
    dash = false;
    id += character;
    ++characters;
  }
  return id;
}

std::string free_id(const std::vector<std::string>& wishes, std::string_view key,
                    const std::function<bool(const std::string& id)>& is_taken) {
  std::string last;
  for (const std::string& wish : wishes) {
    if (wish.empty()) continue;
    if (!is_taken(wish)) return wish;
    last = wish;
  }
  const std::string digest = sm3_hex(key);
  for (std::size_t digits = 4; digits < digest.size(); ++digits) {
    std::string id = last.empty() ? "r-" : last + "-";
    id += digest.substr(0, digits);
    if (!is_taken(id)) return id;
  }
  return digest;
}

}  // namespace fazhi::app
