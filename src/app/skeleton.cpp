#include "app/skeleton.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "app/content_files.h"
#include "base/text.h"
#include "core/examination.h"

namespace fazhi::app {

namespace {

constexpr const char* kPaperOfNoKind = "其他佐证材料";
constexpr std::size_t kTitleCharacters = 30;

// Letters, digits, - and . of `text` in lower case, everything else as one hyphen.
std::string id_of(const std::string& text) {
  std::string id;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '.') {
      id += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && (id.back() == '-' || id.back() == '.')) id.pop_back();
  return core::is_valid_id(id) ? id : std::string();
}

std::string unique(std::string id, std::set<std::string>& taken) {
  if (id.empty()) id = "item";
  std::string candidate = id;
  for (int n = 2; !taken.insert(candidate).second; ++n) candidate = fmt::format("{}-{}", id, n);
  return candidate;
}

// In double quotes, so that no text can look like YAML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    } else {
      out += ' ';
    }
  }
  return out + "\"";
}

std::string first_characters(const std::string& text, std::size_t most) {
  const std::string line = text.substr(0, text.find('\n'));
  std::size_t characters = 0, at = 0;
  while (at < line.size() && characters < most) {
    ++at;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
    ++characters;
  }
  return line.substr(0, at) + (at < line.size() ? "…" : "");
}

std::string title_of(const yaml::FrameworkNode& node) {
  if (!node.name.empty()) return node.name;
  return node.description.empty() ? node.ref_id : first_characters(node.description, kTitleCharacters);
}

std::string heading(const yaml::FrameworkNode& node) {
  return fmt::format("\n  # ---------- {} {} ----------\n", node.ref_id, replace_all(title_of(node), "\n", " "));
}

std::string task(const yaml::FrameworkNode& node, std::set<std::string>& taken) {
  std::string text =
      fmt::format("  - id: {}\n    title: {}\n", unique(id_of(node.ref_id), taken), quoted(title_of(node)));
  text += "    standing: true                      # 改成 each 或 every，写明什么时候要做\n";
  text += "    owner: {types: [政府部门]}          # 改成真正负责的单位\n";
  text += fmt::format("    needs: [{{kind: {}}}]     # 改成词汇表里的材料种类\n", kPaperOfNoKind);
  text += fmt::format("    basis: [{{fw: {}}}]\n    severity: minor\n",
                      quoted(node.ref_id.empty() ? title_of(node) : node.ref_id));
  if (!node.description.empty()) text += "    note: " + quoted(node.description) + "\n";
  return text;
}

}  // namespace

std::string skeleton_of(const yaml::Framework& framework) {
  const std::string id = id_of(framework.ref_id);
  std::string text = fmt::format(
      "# 由框架「{}」写成的清单骨架：逐条改成自己的任务，核对条文以后再采用\n"
      "checklist: {}\ntitle: {}\nedition: {}\ncounting: papers\n\n"
      "basis:\n  fw: {{title: {}, verified: false, note: 由外部框架转来，没有核对条文}}\n\ntasks:\n",
      replace_all(framework.name, "\n", " "), id.empty() ? "framework" : id,
      quoted(framework.name.empty() ? framework.ref_id : framework.name),
      quoted(framework.version.empty() ? "1" : framework.version),
      quoted(framework.name.empty() ? framework.ref_id : framework.name));
  std::set<std::string> taken;
  for (const yaml::FrameworkNode& node : framework.nodes) text += node.assessable ? task(node, taken) : heading(node);
  return text;
}

std::string skeleton_of_file(const std::string& path, Diagnostics& out) {
  const auto text = read_text(path, out);
  if (!text) return {};
  const yaml::FrameworkReading reading = yaml::read_framework({path, *text});
  out.insert(out.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  return has_errors(reading.diagnostics) ? std::string() : skeleton_of(reading.framework);
}

}  // namespace fazhi::app
