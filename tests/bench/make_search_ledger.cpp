// make_search_ledger FOLDER EVIDENCE CHARACTERS: a ledger of that many invented papers with titles and 文号 as offices write them; every
// tenth has a text file of that many characters. From a fixed seed. What a search is measured on.

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "base/digest.h"
#include "base/failure.h"
#include "base/text.h"
#include "ledger/evidence_store.h"
#include "ledger/sqlite_ledger.h"

namespace {

namespace fs = std::filesystem;
using namespace fazhi;

constexpr int kUnits = 60;
constexpr std::array kTopics{"公平竞争审查", "行政规范性文件", "重大行政决策", "行政执法监督", "政府信息公开",
                             "行政复议应诉", "法治宣传教育",   "营商环境优化", "政务服务改革", "安全生产检查",
                             "生态环境保护", "食品安全监管",   "老旧小区改造", "城市更新条例", "义务教育招生",
                             "道路交通管理", "水资源保护",     "养老服务体系", "医疗保障基金", "农村宅基地管理"};
constexpr std::array kKinds{"征求意见公告", "合法性审核意见书", "专家论证会纪要", "听证会记录",  "集体讨论决定",
                            "备案报告",     "风险评估报告",     "实施方案",       "工作通知",    "现场检查笔录",
                            "年度报告",     "培训签到表",       "调研座谈会纪要", "意见采纳情况"};
constexpr std::array kWords{"为了", "进一步", "规范", "加强", "推进", "落实", "根据", "有关", "规定", "结合",
                            "实际", "制定",   "各",   "部门", "应当", "认真", "组织", "实施", "责任", "领导",
                            "机制", "完善",   "监督", "检查", "考核", "评价", "公开", "公示", "程序", "依法",
                            "行政", "机关",   "负责", "社会", "公众", "企业", "意见", "建议", "研究", "讨论",
                            "决定", "会议",   "要求", "年度", "工作", "总结", "情况", "报告"};

class Office {
 public:
  explicit Office(int characters) : characters_(characters) {}

  core::EvidenceSubmitted paper(int number) {
    core::EvidenceSubmitted body;
    const int unit = draw(kUnits);
    const std::string topic = kTopics[pick(kTopics.size())];
    body.id = fmt::format("ev-{:06}", number + 1);
    body.kind = kKinds[pick(kKinds.size())];
    body.unit = fmt::format("u-{:02}", unit);
    body.title = fmt::format("第{}局关于{}的{}", unit, topic, body.kind);
    if (number % 2 == 1) body.number = fmt::format("示{}办发〔{}〕{}号", unit, 2020 + number % 7, number % 900 + 1);
    body.formed_on = make_date(2020, 1, 1) + std::chrono::days(draw(2400));
    body.covers = {body.formed_on, body.formed_on};
    core::set_field(body.fields, "note", core::Scalar{fmt::format("参加{}人", draw(50) + 3)});
    return body;
  }

  std::string text() {
    std::string text;
    for (int written = 0; written < characters_;) {
      const bool topical = draw(8) == 0;
      const std::string word = topical ? kTopics[pick(kTopics.size())] : kWords[pick(kWords.size())];
      text += word;
      written += static_cast<int>(count_code_points(word));
      if (draw(8) == 0) text += draw(2) == 0 ? "，" : "。\n";
      // Names and places: characters in every combination.
      if (draw(50) == 0) append_rare(text);
    }
    return text;
  }

 private:
  void append_rare(std::string& text) {
    const auto c = static_cast<unsigned>(0x4E00 + draw(0x3000));
    text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
             static_cast<char>(0x80 | (c & 0x3F))};
  }
  int draw(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }
  std::size_t pick(std::size_t below) { return static_cast<std::size_t>(draw(static_cast<int>(below))); }

  int characters_;
  std::mt19937 random_{20260930};
};

// As EvidenceStore::add would leave it; without its syncs, which take minutes for so many.
core::FileOriginal stored(const ledger::EvidenceStore& store, const std::string& id, const std::string& text) {
  const std::string sm3 = sm3_hex(text);
  fs::create_directories(store.path_of(sm3).parent_path());
  std::ofstream(store.path_of(sm3), std::ios::binary) << text;
  return {sm3, id + ".txt", static_cast<std::int64_t>(text.size())};
}

void make(const fs::path& folder, int evidence, int characters) {
  const auto ledger = ledger::create_ledger(folder);
  const ledger::EvidenceStore store(folder);
  const Instant at = Instant{make_date(2026, 9, 30)} + std::chrono::hours(4);
  std::vector<ledger::Draft> drafts;
  const auto add = [&](core::EventBody body) { drafts.push_back({std::move(body), "zhang", at}); };
  add(core::LedgerCreated{"示例市示例区", "示例市", make_date(2020, 1, 1), false, false});
  for (int unit = 0; unit < kUnits; ++unit) {
    add(core::UnitAdded{fmt::format("u-{:02}", unit), fmt::format("示例区第{}局", unit), {"政府部门"}, {}, {}});
  }
  Office office(characters);
  for (int number = 0; number < evidence; ++number) {
    core::EvidenceSubmitted body = office.paper(number);
    const std::string id = body.id;
    body.original = core::ArchiveOriginal{id, "档案室"};
    if (number % 10 == 0) body.original = stored(store, id, office.text());
    add(std::move(body));
    if (number % 20 != 0) add(core::EvidenceAccepted{id, {}});
  }
  ledger->append(drafts, ledger->head());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "make_search_ledger FOLDER EVIDENCE CHARACTERS\n";
    return 2;
  }
  try {
    make(argv[1], std::atoi(argv[2]), std::atoi(argv[3]));
  } catch (const Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
  return 0;
}
