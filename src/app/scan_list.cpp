#include "app/scan_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace fazhi::app {

namespace {

using report::Align;

struct NamedGuess {
  const char* key;
  const char* title;
  const Guess FileProposal::*guess;
};
constexpr std::array<NamedGuess, 7> kGuesses{{{"kind", "种类", &FileProposal::kind},
                                              {"unit", "单位", &FileProposal::unit},
                                              {"matter", "事项", &FileProposal::matter},
                                              {"formed_on", "形成日期", &FileProposal::formed_on},
                                              {"covers", "归属期", &FileProposal::covers},
                                              {"number", "文号", &FileProposal::number},
                                              {"title", "名称", &FileProposal::title}}};

std::string remarks_of(const ScannedFile& file) {
  std::vector<std::string> parts = file.remarks;
  if (!file.reason.empty()) parts.insert(parts.begin(), file.reason);
  return join(parts, "；");
}

std::string word_of(Sureness sure) {
  switch (sure) {
    case Sureness::certain: return "certain";
    case Sureness::likely: return "likely";
    case Sureness::guess: return "guess";
  }
  return {};
}

void whole_columns(report::Table& table) {
  table.columns = {{"path", "文件", 20, Align::left},
                   {"state", "状态", 4, Align::left},
                   {"sm3", "SM3", 8, Align::left},
                   {"format", "格式", 4, Align::left}};
  for (const NamedGuess& one : kGuesses) {
    const std::string key = one.key, title = one.title;
    table.columns.push_back({key, title, 8, Align::left});
    if (one.guess == &FileProposal::unit) table.columns.push_back({"unit_name", "单位名称", 8, Align::left});
    table.columns.push_back({key + "_sure", title + "的把握", 4, Align::left});
    table.columns.push_back({key + "_why", title + "的理由", 10, Align::left});
  }
  table.columns.push_back({"other_kinds", "也可能是", 10, Align::left});
  table.columns.push_back({"remarks", "说明", 20, Align::left});
  table.columns.push_back({"code", "代号", 6, Align::left});
}

report::Row whole_row(const ScannedFile& file) {
  report::Row row{file.path, std::string(word_of(file.state)), file.original ? file.original->sm3 : std::string(),
                  file.format};
  for (const NamedGuess& one : kGuesses) {
    const Guess& guess = file.proposal.*one.guess;
    row.emplace_back(guess.value);
    if (one.guess == &FileProposal::unit) row.emplace_back(guess.shown);
    row.emplace_back(guess.value.empty() ? std::string() : word_of(guess.sure));
    row.emplace_back(guess.why);
  }
  row.emplace_back(join(file.proposal.other_kinds, "、"));
  row.emplace_back(remarks_of(file));
  row.emplace_back(file.code);
  return row;
}

report::Row short_row(const ScannedFile& file) {
  const FileProposal& proposal = file.proposal;
  const bool proposed = file.state == FileState::proposed;
  return {file.path,
          std::string(shown_of(file.state)),
          proposal.kind.value,
          proposal.unit.text(),
          proposal.formed_on.value,
          proposed ? std::string(intake::in_words(proposal.sureness())) : std::string(),
          remarks_of(file)};
}

}  // namespace

std::string reasons_of(const FileProposal& proposal) {
  std::vector<std::string> reasons;
  for (const NamedGuess& one : kGuesses) {
    const Guess& guess = proposal.*one.guess;
    if (!guess.why.empty() && one.guess != &FileProposal::title)
      reasons.push_back(fmt::format("{}：{}", one.title, guess.why));
  }
  return join(reasons, "；");
}

Listing scan_list(const Workspace& workspace, const Scan& scan, bool whole) {
  Listing listing;
  listing.title = "文件夹里的材料";
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = "材料";
  if (whole) {
    whole_columns(listing.table);
  } else {
    listing.table.columns = {{"path", "文件", 16, Align::left},         {"state", "状态", 4, Align::left},
                             {"kind", "种类", 8, Align::left},          {"unit", "单位", 8, Align::left},
                             {"formed_on", "形成日期", 6, Align::left}, {"sure", "把握", 5, Align::left},
                             {"remarks", "说明", 20, Align::left}};
  }
  for (const ScannedFile& file : scan.files) listing.table.rows.push_back(whole ? whole_row(file) : short_row(file));
  listing.notes = scan_summary(scan);
  listing.tips = {"理由和也可能是的种类见 --json 或 -o 待确认.xlsx",
                  "在 Excel 里确认：fazhi evidence scan 文件夹 -o 待确认.xlsx，改好后 --confirm 待确认.xlsx"};
  return listing;
}

std::vector<std::string> scan_summary(const Scan& scan) {
  const auto count = [&](FileState state) { return std::ranges::count(scan.files, state, &ScannedFile::state); };
  const auto sure = [&](Sureness sureness) {
    return std::ranges::count_if(scan.files, [&](const ScannedFile& file) {
      return file.state == FileState::proposed && file.proposal.sureness() == sureness;
    });
  };
  std::vector<std::string> lines{fmt::format(
      "看了{}个文件：待确认{}个（种类、单位、日期都有把握的{}个，较有把握的{}个），重复{}个，已登记{}个，拒收{}个。",
      scan.files.size(), count(FileState::proposed), sure(Sureness::certain), sure(Sureness::likely),
      count(FileState::duplicate), count(FileState::recorded), count(FileState::refused))};
  if (scan.skipped > 0) lines.push_back(fmt::format("跳过隐藏文件和办公软件、系统的临时文件{}个。", scan.skipped));
  for (const ScannedFile& file : scan.files) {
    if (file.state == FileState::refused) lines.push_back(fmt::format("拒收「{}」：{}", file.path, file.reason));
  }
  return lines;
}

}  // namespace fazhi::app
