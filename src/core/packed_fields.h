#pragma once
// Fields in one compact, typed text, as facts and the ledger's projections hold them: a million records cost no more than
// their letters, and a field is decoded when it is asked for. Not part of the chain.
// name RS type value, joined by US; type is t(ext) d(ay since 1970) i(nteger) n (decimal, millionths) b(oolean) l(ist, items
// joined by FS) or 0 (nothing). Control characters of that kind inside a text are written as ESC and the character + 64.

#include <string>
#include <string_view>

#include "core/value.h"

namespace fazhi::core {

inline constexpr char kEscape = '\x1b';
inline constexpr char kItemEnd = '\x1c';   // FS
inline constexpr char kGroupEnd = '\x1d';  // GS: between links, between parties
inline constexpr char kNameEnd = '\x1e';   // RS
inline constexpr char kFieldEnd = '\x1f';  // US

// A view of such a text, which must outlive it. A damaged text throws Failure when it is read.
class PackedFields {
 public:
  PackedFields() = default;
  explicit PackedFields(std::string_view text) : text_(text) {}

  bool empty() const { return text_.empty(); }
  std::string_view text() const { return text_; }

  // nullopt: no such field. An empty value is a field that says it is not recorded.
  std::optional<Value> find(std::string_view name) const;
  Fields unpack() const;

 private:
  std::string_view text_;
};

void append_packed(std::string& out, const Fields& fields);
std::string packed(const Fields& fields);

void append_escaped(std::string& out, std::string_view text);
std::string unescape(std::string_view text);

}  // namespace fazhi::core
