#include "app/content_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/content.h"
#include "base/text.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

void report(Diagnostics& out, const std::string& path, std::string_view code, std::string message) {
  out.push_back({Severity::error, {path, 0, 0, {}}, std::move(message), std::string(code), {}});
}

void add_file(const fs::path& file, std::vector<yaml::NamedText>& texts, Diagnostics& out) {
  if (auto text = read_text(file, out)) texts.push_back({file.string(), std::move(*text)});
}

}  // namespace

std::vector<yaml::NamedText> built_in(std::string_view folder) {
  std::vector<yaml::NamedText> texts;
  const std::string prefix = std::string(folder) + "/";
  for (const ContentFile& file : embedded_content()) {
    if (file.name.starts_with(prefix) && file.name.ends_with(".yaml")) {
      texts.push_back({std::string(file.name), std::string(file.text)});
    }
  }
  return texts;
}

std::optional<std::string> read_text(const fs::path& file, Diagnostics& out) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) {
    report(out, file.string(), "file-missing", "没有这个文件");
    return std::nullopt;
  }
  if (!fs::is_regular_file(status)) {
    report(out, file.string(), "file-kind", "不是普通文件");
    return std::nullopt;
  }
  const auto bytes = fs::file_size(file, error);
  if (!error && bytes > yaml::kImportBytes) {
    report(out, file.string(), "file-large",
           "文件有" + std::to_string(bytes >> 20) + "MB，超过" + std::to_string(yaml::kImportBytes >> 20) +
               "MB，请拆成几个文件，可以一次导入");
    return std::nullopt;
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad() || !stream.is_open()) {
    report(out, file.string(), "file-read", "文件读不出来，请看是否有权限");
    return std::nullopt;
  }
  return text;
}

std::vector<yaml::NamedText> yaml_files_in(const fs::path& folder, Diagnostics& out) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".yaml" && at->is_regular_file(error)) files.push_back(at->path());
  }
  std::ranges::sort(files);
  std::vector<yaml::NamedText> texts;
  for (const fs::path& file : files) add_file(file, texts, out);
  return texts;
}

std::vector<yaml::NamedText> yaml_files(const std::vector<std::string>& paths, Diagnostics& out) {
  std::vector<yaml::NamedText> texts;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      add_file(path, texts, out);
      continue;
    }
    std::vector<yaml::NamedText> below = yaml_files_in(path, out);
    if (below.empty()) report(out, path, "folder-empty", "这个文件夹里没有 .yaml 文件");
    std::ranges::move(below, std::back_inserter(texts));
  }
  return texts;
}

bool is_cases_file(std::string_view name) { return name.ends_with(".cases.yaml"); }

namespace {

// The value of a line 「key: value # remark」, quotes gone.
std::string value_of(std::string_view line, std::string_view key) {
  std::string_view value = trim(line.substr(key.size()));
  value = trim(value.substr(0, value.find('#')));
  if (value.size() > 1 && (value.front() == '"' || value.front() == '\'')) value = value.substr(1, value.size() - 2);
  return std::string(value);
}

}  // namespace

std::string declared_id(std::string_view text) {
  for (const std::string& line : split(text, '\n')) {
    if (line.starts_with("vocabulary:")) return "vocabulary";
    if (line.starts_with("checklist:")) return value_of(line, "checklist:");
    if (line.starts_with("outline:")) return "outline:" + value_of(line, "outline:");
  }
  return {};
}

bool is_outline(std::string_view text) { return declared_id(text).starts_with("outline:"); }

}  // namespace fazhi::app
