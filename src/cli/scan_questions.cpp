#include "cli/scan_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>
#include <utility>

#include "app/scan_list.h"
#include "base/text.h"

namespace fazhi::cli {

namespace {

using app::ConfirmedFile;
using app::ScannedFile;

struct NamedField {
  const char* title;
  std::string ConfirmedFile::*text;
  bool required;
};
constexpr std::array<NamedField, 7> kFields{{{"种类", &ConfirmedFile::kind, true},
                                             {"单位", &ConfirmedFile::unit, true},
                                             {"形成日期", &ConfirmedFile::formed_on, true},
                                             {"名称", &ConfirmedFile::title, false},
                                             {"文号", &ConfirmedFile::number, false},
                                             {"事项", &ConfirmedFile::matter, false},
                                             {"归属期", &ConfirmedFile::covers, false}}};

ConfirmedFile proposed(const ScannedFile& file) {
  const app::FileProposal& proposal = file.proposal;
  ConfirmedFile taken;
  taken.path = file.path;
  taken.sm3 = file.original->sm3;
  taken.kind = proposal.kind.value;
  taken.unit = proposal.unit.text();
  taken.matter = proposal.matter.text();
  taken.formed_on = proposal.formed_on.value;
  if (proposal.covers.sure >= app::Sureness::likely) taken.covers = proposal.covers.value;
  taken.number = proposal.number.value;
  taken.title = proposal.title.value;
  return taken;
}

void show(const ScannedFile& file, const ConfirmedFile& taken, std::ostream& out) {
  for (const NamedField& field : kFields) {
    const std::string& text = taken.*field.text;
    if (!text.empty()) out << fmt::format("  {}：{}\n", field.title, text);
  }
  const std::string reasons = app::reasons_of(file.proposal);
  if (!reasons.empty()) out << "  （" << reasons << "）\n";
  for (const std::string& remark : file.remarks) out << "  注意：" << remark << "\n";
}

std::string missing(const ConfirmedFile& taken) {
  std::vector<std::string> names;
  for (const NamedField& field : kFields) {
    if (field.required && (taken.*field.text).empty()) names.emplace_back(field.title);
  }
  return join(names, "、");
}

// 种类=会议纪要; false where it is no such line.
bool change(const std::string& line, ConfirmedFile& taken) {
  const auto sign = std::min(line.find('='), line.find("＝"));
  if (sign == std::string::npos) return false;
  const std::string_view name = trim(std::string_view(line).substr(0, sign));
  const auto field = std::ranges::find_if(kFields, [&](const NamedField& one) { return name == one.title; });
  if (field == kFields.end()) return false;
  taken.*field->text = std::string(trim(std::string_view(line).substr(sign + (line[sign] == '=' ? 1 : 3))));
  return true;
}

enum class Answer { take, leave, end };

Answer ask(const ScannedFile& file, ConfirmedFile& taken, std::istream& in, std::ostream& out) {
  show(file, taken, out);
  while (true) {
    const std::string lacks = missing(taken);
    out << (lacks.empty()
                ? std::string("  回车登记，s 跳过，q 结束，或改一项（如 种类=会议纪要）：\n")
                : fmt::format("  还缺{}：请写“{}=……”，s 跳过，q 结束：\n", lacks, lacks.substr(0, lacks.find("、"))))
        << std::flush;
    std::string line;
    if (!std::getline(in, line)) return Answer::end;
    const std::string_view answer = trim(line);
    if (answer == "q") return Answer::end;
    if (answer == "s") return Answer::leave;
    if (answer.empty() && lacks.empty()) return Answer::take;
    if (!answer.empty() && !change(line, taken)) out << "  没有看懂「" << answer << "」。\n";
  }
}

}  // namespace

app::ConfirmedFiles ask_about_files(const app::Scan& scan, std::istream& in, std::ostream& out) {
  app::ConfirmedFiles confirmed;
  confirmed.folder = scan.folder;
  const auto is_proposed = [](const ScannedFile& file) { return file.state == app::FileState::proposed; };
  const auto all = std::ranges::count_if(scan.files, is_proposed);
  int number = 0;
  for (const ScannedFile& file : scan.files) {
    if (!is_proposed(file)) continue;
    out << fmt::format("[{}/{}] {}\n", ++number, all, file.path);
    ConfirmedFile taken = proposed(file);
    const Answer answer = ask(file, taken, in, out);
    out << "\n";
    if (answer == Answer::end) break;
    if (answer == Answer::take) confirmed.files.push_back(std::move(taken));
  }
  return confirmed;
}

}  // namespace fazhi::cli
