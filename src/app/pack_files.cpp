#include "app/pack_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "app/handout_layout.h"
#include "base/text.h"
#include "intake/zip_reader.h"

namespace fazhi::app {

namespace {

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string suffix_of(const std::string& name) {
  const auto dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : lower_ascii(name.substr(dot));
}

std::string stem_of(const std::string& name) { return name.substr(0, name.rfind('.')); }

// Programs, scripts, shortcuts and archives are no papers.
bool is_no_paper(const std::string& suffix) {
  static constexpr std::array<std::string_view, 20> kRefused{".exe", ".com", ".bat", ".cmd", ".scr", ".msi", ".dll",
                                                             ".js",  ".vbs", ".ps1", ".sh",  ".lnk", ".url", ".jar",
                                                             ".zip", ".rar", ".7z",  ".tar", ".gz",  ".iso"};
  return std::ranges::find(kRefused, suffix) != kRefused.end();
}

struct Signature {
  std::string_view suffix, bytes;
};
constexpr std::array<Signature, 12> kSignatures{{{".pdf", "%PDF"},
                                                 {".docx", "PK"},
                                                 {".xlsx", "PK"},
                                                 {".pptx", "PK"},
                                                 {".ofd", "PK"},
                                                 {".jpg", "\xFF\xD8"},
                                                 {".jpeg", "\xFF\xD8"},
                                                 {".png", "\x89PNG"},
                                                 {".tif", "\x49\x49"},
                                                 {".doc", "\xD0\xCF\x11\xE0"},
                                                 {".xls", "\xD0\xCF\x11\xE0"},
                                                 {".wps", "\xD0\xCF\x11\xE0"}}};

std::string head_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(64, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head;
}

// Mail programs put a few bytes before the head of a PDF; readers look for it in the first kilobyte, 64 bytes will do.
bool is_as_named(const std::string& suffix, const std::string& head) {
  if (head.starts_with("MZ")) return false;
  const auto known = std::ranges::find(kSignatures, suffix, &Signature::suffix);
  if (known == kSignatures.end() || head.empty()) return true;
  return suffix == ".pdf" ? head.find(known->bytes) != std::string::npos : head.starts_with(known->bytes);
}

void report(Diagnostics& out, const Location& where, std::string_view code, std::string message) {
  out.push_back({Severity::error, where, std::move(message), std::string(code), {}});
}

}  // namespace

const PackFile* PackFiles::find(const std::string& written, const Location& where, Diagnostics& out) {
  const auto safe = intake::safe_entry_name(written);
  if (!safe) {
    report(out, where, "pack-file-name",
           fmt::format("文件名「{}」带着盘符、绝对路径或“..”：只写“材料”文件夹里文件的名字", written));
    return nullptr;
  }
  const std::string name = lower_ascii(safe->substr(safe->rfind('/') + 1));
  std::vector<const PackFile*> same, alike;
  std::vector<std::string> names;
  for (const PackFile& file : pack_.files()) {
    names.push_back(file.name);
    if (lower_ascii(file.name) == name) same.push_back(&file);
    if (lower_ascii(stem_of(file.name)) == name) alike.push_back(&file);  // Windows hides suffixes
  }
  const std::vector<const PackFile*>& found = same.empty() ? alike : same;
  if (found.empty()) {
    const auto nearest = nearest_word(*safe, names);
    report(out, where, "pack-file-absent",
           fmt::format("包里没有文件「{}」{}请把它放进“{}”文件夹，或改正文件名", written,
                       nearest ? "，是不是「" + *nearest + "」？" : "：", layout::kFilesFolder));
    return nullptr;
  }
  for (const PackFile* file : found) named_.insert(file);
  if (found.size() > 1) {
    report(out, where, "pack-file-twice",
           fmt::format("包里有{}个文件叫「{}」（{}、{}）：请改成不同的名字", found.size(), written, found[0]->place,
                       found[1]->place));
    return nullptr;
  }
  return found.front();
}

std::optional<std::string> PackFiles::fetch(const PackFile& file, const Location& where, Diagnostics& out) const {
  const std::string suffix = suffix_of(file.name);
  if (is_no_paper(suffix)) {
    report(out, where, "pack-file-type",
           fmt::format("「{}」是程序、快捷方式或压缩包，不是材料：请交 pdf、ofd、Word、Excel 或图片", file.place));
    return std::nullopt;
  }
  const auto path = pack_.fetch(file, out);
  if (!path) return std::nullopt;
  if (!is_as_named(suffix, head_of(path->string()))) {
    report(out, where, "pack-file-type",
           fmt::format("「{}」的内容不是{}文件（可能改过扩展名或没有拷贝完整）：请换成能打开的文件", file.place,
                       suffix.empty() ? "材料" : suffix.substr(1)));
    return std::nullopt;
  }
  return path->string();
}

std::vector<const PackFile*> PackFiles::not_named() const {
  std::vector<const PackFile*> files;
  for (const PackFile& file : pack_.files()) {
    if (!named_.contains(&file)) files.push_back(&file);
  }
  return files;
}

}  // namespace fazhi::app
