// make_pack_ledger FOLDER FILES BYTES: a ledger of that many invented papers, each with a file of that many bytes that deflating would not
// make smaller, each taken by the one task of its matter. What a 迎检材料包 is measured on. From a fixed seed.

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "base/digest.h"
#include "base/failure.h"
#include "ledger/evidence_store.h"
#include "ledger/sqlite_ledger.h"

namespace {

namespace fs = std::filesystem;
using namespace fazhi;

constexpr int kUnits = 50;
constexpr const char* kVocabulary = R"(vocabulary: 1
unit_types:
  - {id: 政府部门}
kinds:
  - id: 决定书
    many: true
    fields: [{id: done_on, title: 完成日, type: date}]
)";
constexpr const char* kChecklist = R"(checklist: cases
title: 示例案件
edition: "2026-01"
basis:
  law: {title: 示例条例, number: 示例令第1号, effective: 2019-01-01}
matters:
  - id: case
    title: 案件
    parties: [{id: lead, title: 承办单位, type: unit}]
    fields: [{id: received_on, title: 收到日, type: date}]
tasks:
  - id: decide
    title: 作出决定
    each: case
    owner: {party: lead}
    due: {within: {n: 30, unit: day, from: received_on}}
    needs: [{kind: 决定书, fields: [done_on], done_on: done_on}]
    basis: [{law: 第十条}]
)";

class Maker {
 public:
  explicit Maker(const fs::path& folder) : ledger_(ledger::create_ledger(folder)), store_(folder) {}

  void run(int files, std::size_t bytes) {
    add(core::LedgerCreated{"示例市示例区", "示例市", make_date(2026, 1, 1), false, false});
    adopt("vocabulary", kVocabulary);
    adopt("cases", kChecklist);
    for (int unit = 0; unit < kUnits; ++unit)
      add(core::UnitAdded{unit_id(unit), fmt::format("示例区第{}局", unit), {"政府部门"}, {}, {}});
    for (int number = 0; number < files; ++number) add_case(number, bytes);
    ledger_->append(drafts_, ledger_->head());
  }

 private:
  static std::string unit_id(int unit) { return fmt::format("u-{:02}", unit); }

  void add(core::EventBody body) {
    drafts_.push_back({std::move(body), "zhang", Instant{make_date(2026, 9, 30)} + std::chrono::hours(4)});
  }

  void adopt(const std::string& id, const char* text) {
    add(core::EditionAdopted{id, "2026-01", make_date(2026, 1, 1), ledger_->keep_text(text), {}});
  }

  void add_case(int number, std::size_t bytes) {
    const Date day = make_date(2026, 1, 5) + std::chrono::days(number % 240);
    const std::string unit = unit_id(number % kUnits), matter = fmt::format("m-{}", number);
    add(core::MatterOpened{matter,
                           "case",
                           fmt::format("第{}号案件", number),
                           day,
                           {{"lead", unit}},
                           {{"received_on", core::Scalar(day)}}});
    core::EvidenceSubmitted paper;
    paper.id = fmt::format("ev-{}", number);
    paper.kind = "决定书";
    paper.unit = unit;
    paper.title = fmt::format("关于第{}号案件的决定书", number);
    paper.number = fmt::format("示决〔2026〕{}号", number);
    paper.formed_on = day + std::chrono::days(10);
    paper.covers = {paper.formed_on, paper.formed_on};
    paper.fields = {{"done_on", core::Scalar(paper.formed_on)}};
    paper.links = {{matter, {}, {}}};
    paper.original = stored(paper.id, bytes);
    const std::string id = paper.id;
    add(std::move(paper));
    add(core::EvidenceAccepted{id, {}});
  }

  // As EvidenceStore::add would leave it; without its syncs, which take minutes for so many.
  core::FileOriginal stored(const std::string& id, std::size_t bytes) {
    std::string text(bytes, '\0');
    for (std::size_t at = 0; at < bytes; ++at)
      text[at] = static_cast<char>(at % 8 == 0 ? (noise_ = random_()) : noise_ >>= 8);
    const std::string sm3 = sm3_hex(text);
    fs::create_directories(store_.path_of(sm3).parent_path());
    std::ofstream(store_.path_of(sm3), std::ios::binary) << text;
    return {sm3, id + "-决定书.pdf", static_cast<std::int64_t>(bytes)};
  }

  std::unique_ptr<ledger::Ledger> ledger_;
  ledger::EvidenceStore store_;
  std::vector<ledger::Draft> drafts_;
  std::mt19937_64 random_{20260930};
  std::uint64_t noise_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "make_pack_ledger FOLDER FILES BYTES\n";
    return 2;
  }
  try {
    Maker(argv[1]).run(std::atoi(argv[2]), static_cast<std::size_t>(std::atoll(argv[3])));
  } catch (const Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
  return 0;
}
