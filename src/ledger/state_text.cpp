#include <algorithm>
#include <charconv>

#include "ledger/ledger.h"

namespace fazhi::ledger {

namespace {

constexpr std::size_t kLeastDigits = 8;
constexpr std::size_t kMostDigits = 64;
constexpr std::size_t kPrintedDigits = 16;

bool is_digest_start(std::string_view text) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() >= kLeastDigits && text.size() <= kMostDigits && std::ranges::all_of(text, is_hex);
}

}  // namespace

std::optional<Head> parse_state(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Head head;
  const auto [end, error] = std::from_chars(text.data(), text.data() + colon, head.sequence);
  if (error != std::errc{} || end != text.data() + colon || head.sequence < 1) return std::nullopt;
  if (!is_digest_start(text.substr(colon + 1))) return std::nullopt;
  head.digest = text.substr(colon + 1);
  return head;
}

std::string state_text(const Head& head) {
  return "台账状态 #" + std::to_string(head.sequence) + " · " + head.digest.substr(0, kPrintedDigits);
}

}  // namespace fazhi::ledger
