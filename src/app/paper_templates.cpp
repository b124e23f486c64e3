#include "app/paper_templates.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/column_profiles.h"
#include "app/content_files.h"
#include "app/paper_kinds.h"
#include "app/words.h"
#include "base/content.h"
#include "base/failure.h"
#include "base/text.h"
#include "intake/text_encoding.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

struct TemplateFile {
  std::string name;
  std::string text;  // UTF-8
};

void report_file(Diagnostics& out, const std::string& path, std::string_view code, std::string message) {
  out.push_back({Severity::error, {path, 0, 0, {}}, std::move(message), std::string(code), {}});
}

TemplateFile built_in_template(const PaperKind& kind) {
  const std::string name = "templates/" + kind.id + ".txt";
  const auto found = std::ranges::find(embedded_content(), name, &ContentFile::name);
  if (found == embedded_content().end()) throw Failure("content", "程序里没有「" + name + "」");
  return {name, std::string(found->text)};
}

fs::path own_file(const PaperKind& kind, const fs::path& ledger) { return ledger / "templates" / (kind.id + ".txt"); }

bool is_there(const fs::path& file) {
  std::error_code error;
  return fs::symlink_status(file, error).type() != fs::file_type::not_found && !error;
}

// Notepad writes UTF-8 with a mark, UTF-16 or GB18030.
std::optional<TemplateFile> read_file(const fs::path& file, Diagnostics& out) {
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  if (!error && bytes > kMostTemplateBytes) {
    report_file(out, file.string(), "template-large",
                fmt::format("文件有{}KB，模板最多{}KB，请看是不是选错了文件", bytes / 1024, kMostTemplateBytes / 1024));
    return std::nullopt;
  }
  const auto text = read_text(file, out);
  if (!text) return std::nullopt;
  auto decoded = intake::decode_text(file.string(), *text, out);
  if (!decoded) return std::nullopt;
  return TemplateFile{file.string(), std::move(decoded->text)};
}

std::optional<report::PaperTemplate> read(const TemplateFile& file, const PaperKind& kind, Diagnostics& out) {
  return report::read_template(file.name, file.text, kind.id, words_of(kind), out);
}

std::vector<const PaperKind*> kinds_with_template() {
  std::vector<const PaperKind*> kinds;
  for (const PaperKind& kind : paper_kinds())
    if (kind.has_template()) kinds.push_back(&kind);
  return kinds;
}

// The kind that a file's name says; nullptr: reported.
const PaperKind* kind_of_name(const std::string& id, const std::string& file, Diagnostics& out) {
  std::vector<std::string> ids;
  for (const PaperKind* kind : kinds_with_template()) {
    if (kind->id == id) return kind;
    ids.push_back(kind->id);
  }
  report_file(out, file, "template-name",
              fmt::format("没有「{}」这一种文件{}有模板的见 fazhi template list；文件名不同的，用--kind写明是哪一种",
                          id, did_you_mean(id, ids)));
  return nullptr;
}

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".txt") files.push_back(at->path().string());
  }
  std::ranges::sort(files);
  return files;
}

const char* how_written(report::WordKind kind) {
  switch (kind) {
    case report::WordKind::text:
    case report::WordKind::number:
    case report::WordKind::date: return "{{%}}";
    case report::WordKind::choice: return "{{如果 %}}…{{完}}";
    case report::WordKind::list: return "{{每个 %}}…{{完}}";
    case report::WordKind::table: return "{{表 %}}";
    case report::WordKind::picture: return "{{图 %}}";
  }
  return "";
}

void list_words(const report::TemplateWords& words, const std::string& indent, std::string& out) {
  for (const report::TemplateWord& word : words) {
    out += "// " + indent + replace_all(how_written(word.kind), "%", word.name);
    if (!word.says.empty()) out += "　" + word.says;
    out += "\n";
    list_words(word.inside, indent + "　　", out);
  }
}

}  // namespace

std::optional<report::PaperTemplate> template_of(const PaperKind& kind, const fs::path& ledger, Diagnostics& out) {
  const fs::path own = own_file(kind, ledger);
  if (ledger.empty() || !is_there(own)) return read(built_in_template(kind), kind, out);
  const auto file = read_file(own, out);
  return file ? read(*file, kind, out) : std::nullopt;
}

std::string template_text(const PaperKind& kind) {
  std::string text = fmt::format(
      "// {}的模板。改好后存为台账的 templates/{}.txt，再用 fazhi template check 检查。\n"
      "// 以 // 开头的行不印。写法见 docs/templates.md。可用的词：\n",
      kind.title, kind.id);
  list_words(words_of(kind), "", text);
  return text + "\n" + built_in_template(kind).text;
}

Listing template_list(const fs::path& ledger) {
  Listing listing;
  listing.title = "各种文件的模板";
  listing.table.name = "模板";
  listing.table.columns = {{"kind", "标识", 8, report::Align::left},
                           {"title", "文件", 10, report::Align::left},
                           {"source", "用的是", 6, report::Align::left},
                           {"file", "模板文件", 16, report::Align::left}};
  for (const PaperKind* kind : kinds_with_template()) {
    const bool own = !ledger.empty() && is_there(own_file(*kind, ledger));
    listing.table.rows.push_back({kind->id, kind->title, own ? "自备" : "内置",
                                  own ? own_file(*kind, ledger).string() : "templates/" + kind->id + ".txt"});
  }
  for (const ColumnProfileFile& one : column_profiles(ledger)) {
    listing.table.rows.push_back({kColumnsPrefix + one.name, "栏目：" + (one.title.empty() ? "（有错误）" : one.title),
                                  one.own ? "自备" : "内置", one.file});
  }
  listing.tips.emplace_back(
      "（要改：fazhi template show 标识 -o 台账/templates/标识.txt，改好后 fazhi template check）");
  return listing;
}

TemplateCheck check_templates(const std::vector<std::string>& files, const std::string& kind, const fs::path& ledger) {
  TemplateCheck check;
  const std::vector<std::string> named = files.empty() && !ledger.empty() ? files_in(ledger / "templates") : files;
  std::vector<yaml::NamedText> profiles =
      files.empty() ? own_column_profiles(ledger, check.diagnostics) : std::vector<yaml::NamedText>();
  const bool built_in_only = named.empty() && profiles.empty();
  for (const std::string& file : named) {
    ++check.files;
    if (fs::path(file).extension() == ".yaml") {
      if (auto text = read_text(file, check.diagnostics)) profiles.push_back({file, std::move(*text)});
      --check.files;
      continue;
    }
    const PaperKind* of = kind_of_name(kind.empty() ? fs::path(file).stem().string() : kind, file, check.diagnostics);
    if (of == nullptr) continue;
    if (const auto text = read_file(file, check.diagnostics)) read(*text, *of, check.diagnostics);
  }
  if (built_in_only) profiles = built_in_column_profiles();
  check.files += check_column_profiles(profiles, check.diagnostics);
  if (!built_in_only) return check;
  for (const PaperKind* built_in : kinds_with_template()) {
    ++check.files;
    read(built_in_template(*built_in), *built_in, check.diagnostics);
  }
  return check;
}

}  // namespace fazhi::app
