#pragma once
// 公开版 of a 迎检材料包: what may not go to the public, told from what the ledger says of it, and names that are masked. Not a review
// by people, which 政府信息公开条例 §17 asks for before anything is published: papers say so.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "app/view.h"

namespace fazhi::app {

// Names as they stand in texts, each with what is shown instead.
struct MaskedName {
  std::string name, shown;
};
using MaskedNames = std::vector<MaskedName>;  // longer ones first

class Publicity {
 public:
  // Where it is not for the public, nothing is internal, personal or masked.
  Publicity(const View& view, bool for_public);

  // A field of the matter says so (「依法不予公开」「需要保密」: 是), or a paper about it does (公开属性: 不予公开, 依申请公开).
  bool is_internal(std::uint32_t matter) const { return internal_.contains(matter); }
  // About such a matter, or marked 内部 or 工作秘密 in its title or the name of its file.
  bool is_internal_record(std::uint32_t record, const std::string& file_name) const;
  // A field of persons of the paper, or of a matter it is about, is filled: its original shows them.
  bool names_persons(std::uint32_t record) const;

  MaskedNames names_of_matter(std::uint32_t matter) const;
  MaskedNames names_of_record(std::uint32_t record) const;  // and of its matters

 private:
  void find_internal();

  const View& view_;
  bool for_public_;
  std::set<std::uint32_t> internal_;  // matters
};

std::string masked(std::string text, const MaskedNames& names);

}  // namespace fazhi::app
