#include "intake/xlsx_strings.h"

#include <charconv>
#include <optional>

#include "intake/workbook_limits.h"

namespace fazhi::intake {
namespace {

// Every character written as _xHHHH_ and still too long: nothing more has to be kept to say so.
constexpr std::size_t kMostRawBytes = (kMostCellCharacters + 1) * 8;

std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 7;  // _x000D_
  if (text.size() - at < kLength || text[at + 1] != 'x' || text[at + kLength - 1] != '_') return std::nullopt;
  std::uint32_t value = 0;
  const char* const first = text.data() + at + 2;
  const auto [end, error] = std::from_chars(first, first + 4, value, 16);
  if (error != std::errc() || end != first + 4) return std::nullopt;
  return static_cast<char32_t>(value);
}

void append_utf8(std::string& out, char32_t value) {
  const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (value < 0x80) return byte(value);
  if (value < 0x800) {
    byte(0xC0 | value >> 6);
  } else {
    if (value < 0x10000) {
      byte(0xE0 | value >> 12);
    } else {
      byte(0xF0 | value >> 18);
      byte(0x80 | (value >> 12 & 0x3F));
    }
    byte(0x80 | (value >> 6 & 0x3F));
  }
  byte(0x80 | (value & 0x3F));
}

bool is_high_surrogate(char32_t value) { return value >= 0xD800 && value < 0xDC00; }
bool is_low_surrogate(char32_t value) { return value >= 0xDC00 && value < 0xE000; }
bool stays_written(char32_t value) {
  return (value < 0x20 && value != '\t' && value != '\n' && value != '\r') || value == 0x7F ||
         is_high_surrogate(value) || is_low_surrogate(value);
}

}  // namespace

std::string unescape_xstring(std::string_view text) {
  constexpr std::size_t kLength = 7;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::optional<char32_t> value = text[at] == '_' ? escape_at(text, at) : std::nullopt;
    if (value && is_high_surrogate(*value) && at + kLength < text.size()) {
      const std::optional<char32_t> low = escape_at(text, at + kLength);
      if (low && text[at + kLength] == '_' && is_low_surrogate(*low)) {
        append_utf8(out, 0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00));
        at += 2 * kLength;
        continue;
      }
    }
    if (value && !stays_written(*value)) {
      append_utf8(out, *value);
      at += kLength;
    } else {
      out += text[at++];
    }
  }
  return out;
}

void RichText::begin() {
  raw_.clear();
  runs_ = passed_over_ = 0;
  taking_ = false;
}

void RichText::start(std::string_view name) {
  if (passed_over_ == 0 && !taking_ && name == "t") {
    taking_ = true;
  } else if (passed_over_ == 0 && !taking_ && runs_ == 0 && name == "r") {
    runs_ = 1;
  } else {
    ++passed_over_;
  }
}

void RichText::end() {
  if (passed_over_ > 0) {
    --passed_over_;
  } else if (taking_) {
    taking_ = false;
  } else {
    runs_ = 0;
  }
}

void RichText::text(std::string_view piece) {
  if (taking_ && passed_over_ == 0 && raw_.size() <= kMostRawBytes) raw_ += piece;
}

std::string RichText::value() const { return raw_.find("_x") == std::string::npos ? raw_ : unescape_xstring(raw_); }

void XlsxStrings::start(std::string_view name, const XmlAttributes&) {
  ++depth_;
  if (in_item_) return item_.start(name);
  if (depth_ != 2 || name != "si") return;
  in_item_ = true;
  item_.begin();
}

void XlsxStrings::end(std::string_view) {
  --depth_;
  if (!in_item_) return;
  if (depth_ >= 2) return item_.end();
  in_item_ = false;
  const std::string value = item_.value();
  if (!reports_.count_text(value.size() + sizeof(std::string_view))) return stop();
  strings_.push_back(texts_.keep(std::string_view(value)));
}

void XlsxStrings::text(std::string_view piece) {
  if (in_item_) item_.text(piece);
}

}  // namespace fazhi::intake
