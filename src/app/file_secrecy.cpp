#include "app/file_secrecy.h"

#include <algorithm>

namespace fazhi::app {

namespace {

// The marking stands at the top of the first page (GB/T 9704-2012, 7.2.2).
constexpr std::size_t kHeadBytes = 4096;

}  // namespace

std::string marking_in(const intake::DocumentText& document) {
  const auto first_page = std::min(document.text.find('\f'), kHeadBytes);
  return ledger::secrecy_marking({}, document.text.substr(0, first_page) + "\n" + document.margins);
}

std::optional<ledger::Refused> refuse_content(const std::string& name, const intake::DocumentRead& read) {
  if (read.document) {
    const std::string marking = marking_in(*read.document);
    return marking.empty() ? std::nullopt : std::optional(ledger::refused_as_secret(name, marking));
  }
  for (const Diagnostic& diagnostic : read.diagnostics) {
    const bool locked = diagnostic.code == "file-locked" || diagnostic.code == "zip-encrypted";
    if (locked) return ledger::Refused{diagnostic.code, "文件「" + name + "」不能登记：" + diagnostic.message};
  }
  return std::nullopt;
}

}  // namespace fazhi::app
