#include "app/evidence_files.h"

#include <fmt/format.h>

#include "app/file_secrecy.h"
#include "intake/document_text.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, const core::Entry& entry, std::string_view code, std::string message) {
  out.push_back({Severity::error, entry.where, std::move(message), std::string(code), {}});
}

// A paper whose text cannot be read comes in all the same: whoever hands it in has said that it is not secret.
void look_inside(const std::string& name, const core::Entry& entry, Diagnostics& out) {
  const intake::DocumentRead read = intake::read_document(entry.file);
  if (const auto refused = refuse_content(name, read)) return report(out, entry, refused->code, refused->message);
  const bool unread =
      !read.document || (!read.diagnostics.empty() && read.diagnostics.front().code == "no-pdf-program");
  if (!unread) return;
  const std::string& why = read.diagnostics.front().message;
  out.push_back({Severity::warning,
                 entry.where,
                 fmt::format("文件「{}」里的文字没有读出来（{}），有没有密级标志请自行核对", name, why),
                 "file-unread",
                 {}});
}

}  // namespace

void describe_files(const std::filesystem::path& ledger_folder, std::vector<core::Entry>& entries, bool not_secret,
                    Diagnostics& out) {
  const ledger::EvidenceStore store(ledger_folder);
  bool asked = false;
  for (core::Entry& entry : entries) {
    auto* submitted = std::get_if<core::EvidenceSubmitted>(&entry.body);
    if (submitted == nullptr || entry.file.empty()) continue;
    if (!not_secret && !asked) {
      asked = true;
      report(
          out, entry, "not-secret",
          "要收进文件，请先确认其中没有涉密内容：命令行加 --yes-not-secret，或在导入文件顶部写 secret_checked: true");
    }
    auto described = store.inspect(entry.file);
    if (const auto* refused = std::get_if<ledger::Refused>(&described)) {
      report(out, entry, refused->code, refused->message);
      continue;
    }
    submitted->original = std::get<core::FileOriginal>(std::move(described));
    const std::string& name = std::get<core::FileOriginal>(submitted->original).name;
    look_inside(name, entry, out);
  }
}

void store_files(const std::filesystem::path& ledger_folder, const std::vector<core::Entry>& entries,
                 Diagnostics& out) {
  const ledger::EvidenceStore store(ledger_folder);
  for (const core::Entry& entry : entries) {
    const auto* submitted = std::get_if<core::EvidenceSubmitted>(&entry.body);
    if (submitted == nullptr || entry.file.empty()) continue;
    const auto stored = store.add(entry.file);
    if (const auto* refused = std::get_if<ledger::Refused>(&stored)) {
      report(out, entry, refused->code, refused->message);
    } else if (std::get<core::FileOriginal>(stored).sm3 != std::get<core::FileOriginal>(submitted->original).sm3) {
      report(out, entry, "file-changed", fmt::format("文件「{}」在登记时被改动了，没有登记；请重新运行", entry.file));
    }
  }
}

}  // namespace fazhi::app
