#pragma once
// Names of files and folders that every system takes: Windows, Linux, a USB stick, a zip. Pure; the one place that makes names
// out of what people wrote.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace fazhi {

// What one name of a path may take. Windows counts UTF-16 units (a 汉字 is one), Linux bytes (a 汉字 is three).
struct NameLimit {
  std::size_t utf16_units = 100;
  std::size_t bytes = 240;
};

// The name with `_` for / \ : * ? " < > |, control characters and broken UTF-8; without marks that reorder or hide letters, spaces
// at its ends, dots at its end. A name that Windows keeps for itself (CON, nul.txt, COM1) gets a `_` before it; nothing left becomes
// 「未命名」. Too long: cut between characters, the extension stays. A second time nothing changes.
std::string safe_name(std::string_view name, const NameLimit& limit = {});

// The name before its extension, and the extension with its dot (at most 10 letters and digits; empty: none).
struct NameParts {
  std::string_view stem, extension;
};
NameParts name_parts(std::string_view name);

// What a disk that does not tell large from small letters takes for the same name: Latin, Greek, Cyrillic and full-width letters
// as small ones. Composed and decomposed letters (é) are not brought together.
std::string folded_name(std::string_view name);

std::size_t utf16_units(std::string_view text);

// Names of one folder, each once: the second 扫描件.pdf becomes 扫描件（2）.pdf, within the limit.
class UniqueNames {
 public:
  explicit UniqueNames(NameLimit limit = {}) : limit_(limit) {}

  // Safe and not given before.
  std::string take(std::string_view name);

 private:
  NameLimit limit_;
  std::set<std::string> taken_;  // folded
};

}  // namespace fazhi
