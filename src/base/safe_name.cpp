#include "base/safe_name.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fazhi {

namespace {

constexpr std::size_t kLongestExtension = 10;

bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Marks without a shape of their own: a name that reads 附件fdp.exe must not be shown as 附件exe.pdf.
bool is_hidden(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_forbidden(const CodePoint& point) {
  const char32_t c = point.value;
  if (!point.valid || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF) return true;
  return c < 0x80 && std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos;
}

std::string without_forbidden(std::string_view name) {
  std::string kept;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    if (is_forbidden(point)) {
      kept += '_';
    } else if (!is_hidden(point.value)) {
      kept += name.substr(at, point.length);
    }
    at += point.length;
  }
  return kept;
}

constexpr std::string_view kWideSpace = "\u3000";

void trim_end(std::string& name) {
  while (true) {
    if (name.ends_with(' ') || name.ends_with('.')) {
      name.pop_back();
    } else if (name.ends_with(kWideSpace)) {
      name.resize(name.size() - kWideSpace.size());
    } else {
      return;
    }
  }
}

void trim_begin(std::string& name) {
  while (true) {
    if (name.starts_with(' ')) {
      name.erase(0, 1);
    } else if (name.starts_with(kWideSpace)) {
      name.erase(0, kWideSpace.size());
    } else {
      return;
    }
  }
}

// Windows looks at what stands before the first dot only: con.tar.gz is the console, too.
bool is_reserved(std::string_view name) {
  std::string device = folded_name(name.substr(0, name.find('.')));
  trim_end(device);
  for (const std::string_view one : {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}) {
    if (device == one) return true;
  }
  if (!device.starts_with("com") && !device.starts_with("lpt")) return false;
  const std::string_view number = std::string_view(device).substr(3);
  if (number.size() == 1) return number.front() >= '0' && number.front() <= '9';
  return number == "¹" || number == "²" || number == "³";
}

// As much of the beginning as fits, never inside a character.
std::string_view cut(std::string_view text, const NameLimit& limit) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    units += point.value > 0xFFFF ? 2 : 1;
    if (units > limit.utf16_units || at + point.length > limit.bytes) return text.substr(0, at);
    at += point.length;
  }
  return text;
}

// `tail` goes between stem and extension and is never cut.
std::string fitted(const NameParts& parts, std::string_view tail, const NameLimit& limit) {
  const std::string end = std::string(tail) + std::string(parts.extension);
  const NameLimit room{limit.utf16_units - std::min(limit.utf16_units, utf16_units(end)),
                       limit.bytes - std::min(limit.bytes, end.size())};
  std::string stem(cut(parts.stem, room));
  if (stem.size() < parts.stem.size() || !tail.empty()) trim_end(stem);
  return stem + end;
}

// Runs of letters that have their small ones at a fixed distance.
struct Letters {
  char32_t first, last, to_small;
};
constexpr std::array<Letters, 8> kCapitals{{{'A', 'Z', 32},
                                            {0xC0, 0xD6, 32},
                                            {0xD8, 0xDE, 32},
                                            {0x391, 0x3A1, 32},
                                            {0x3A3, 0x3AB, 32},
                                            {0x400, 0x40F, 80},
                                            {0x410, 0x42F, 32},
                                            {0xFF21, 0xFF3A, 32}}};

char32_t small_letter(char32_t c) {
  for (const Letters& letters : kCapitals) {
    if (c >= letters.first && c <= letters.last) return c + letters.to_small;
  }
  return c;
}

void append_utf8(std::string& text, char32_t c) {
  const auto byte = [&text](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::string safe_name(std::string_view name, const NameLimit& limit) {
  std::string safe = without_forbidden(name);
  trim_begin(safe);
  trim_end(safe);
  if (is_reserved(safe)) safe.insert(0, "_");
  safe = fitted(name_parts(safe), {}, limit);
  trim_end(safe);
  return safe.empty() ? "未命名" : safe;
}

NameParts name_parts(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {name, {}};
  const std::string_view letters = name.substr(dot + 1);
  const bool is_extension =
      !letters.empty() && letters.size() <= kLongestExtension && std::ranges::all_of(letters, is_ascii_alphanumeric);
  if (!is_extension) return {name, {}};
  return {name.substr(0, dot), name.substr(dot)};
}

std::string folded_name(std::string_view name) {
  std::string folded;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const char32_t small = small_letter(point.value);
    if (small == point.value) {
      folded += name.substr(at, point.length);
    } else {
      append_utf8(folded, small);
    }
    at += point.length;
  }
  return folded;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    units += point.value > 0xFFFF ? 2 : 1;
    at += point.length;
  }
  return units;
}

std::string UniqueNames::take(std::string_view name) {
  const std::string safe = safe_name(name, limit_);
  std::string given = safe;
  for (int n = 2; !taken_.insert(folded_name(given)).second; ++n) {
    given = fitted(name_parts(safe), "（" + std::to_string(n) + "）", limit_);
  }
  return given;
}

}  // namespace fazhi
