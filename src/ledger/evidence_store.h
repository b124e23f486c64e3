#pragma once
// Evidence files: `evidence/ab/cdef…`, addressed by the SM3 of their bytes. Written to a temporary name, synced, renamed: a
// file is there wholly or not at all. The original name lives in the event.

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "core/event.h"

namespace fazhi::ledger {

// Why a file is not taken: a Chinese sentence for the user, and its code.
struct Refused {
  std::string code;
  std::string message;
};

class EvidenceStore {
 public:
  // `folder`: the ledger's. Nothing is made before the first file.
  explicit EvidenceStore(std::filesystem::path folder);

  // Copies `file` in and returns where it is; the same bytes twice are kept once. Refused: not a regular file (folder, symlink,
  // device), 0 bytes, 2 GiB or more, vanished or changed while it was read, control characters in its name, a readable
  // 秘密 / 机密 / 绝密 marking in its name or at the head of its text. Throws Failure where the ledger's disk fails.
  std::variant<core::FileOriginal, Refused> add(const std::filesystem::path& file) const;

  // What `add` would return, without writing anything.
  std::variant<core::FileOriginal, Refused> inspect(const std::filesystem::path& file) const;

  // Where the bytes of that digest lie, whether or not they are there: below the ledger's folder, and in full.
  static std::string name_of(const std::string& sm3);  // evidence/ab/cdef…
  std::filesystem::path path_of(const std::string& sm3) const;
  bool holds(const std::string& sm3) const;

  // SM3 of the bytes there now; nullopt where there is no such file or it cannot be read.
  std::optional<std::string> rehash(const std::string& sm3) const;

  // Overwrites and removes the bytes (清除). Nothing happens where there are none.
  void erase(const std::string& sm3) const;

 private:
  std::filesystem::path folder_;
};

// 「秘密」「机密」「绝密」 as GB/T 9704 marks them (机密★1年, 绝密…), in a file's name or in the head of its text; empty where none is
// readable. 「秘密」 inside another word (商业秘密, 国家秘密法) is no marking.
std::string secrecy_marking(std::string_view name, std::string_view head);

// The refusal of a file with that marking.
Refused refused_as_secret(const std::string& name, const std::string& marking);

}  // namespace fazhi::ledger
