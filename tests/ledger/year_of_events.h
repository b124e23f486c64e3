#pragma once
// An invented year of a small district, event by event: what the contract tests append, and random histories of the same
// district.

#include <random>
#include <vector>

#include "ledger/ledger.h"

namespace fazhi::ledger {

inline Instant at_noon(int year, unsigned month, unsigned day) {
  return Instant{make_date(year, month, day)} + std::chrono::hours(4);
}

inline core::LedgerCreated created() { return {"示例市示例区", "示例市", make_date(2026, 1, 1), true, false}; }

inline core::UnitAdded unit(const std::string& id, const std::string& name) {
  return {id, name, {"政府部门"}, "quzhengfu", std::nullopt};
}

inline core::MatterOpened decision(const std::string& id, const std::string& lead) {
  core::MatterOpened body{id, "decision", "决策" + id, make_date(2026, 2, 1), {{"lead", lead}, {"joint", "jiaoyuju"}},
                          {}};
  core::set_field(body.fields, "confidential", core::Scalar{false});
  core::set_field(body.fields, "decided_on", core::Scalar{make_date(2026, 6, 30)});
  return body;
}

inline core::EvidenceSubmitted paper(const std::string& id, const std::string& kind, const std::string& unit,
                                     const std::string& matter, Date formed_on) {
  core::EvidenceSubmitted body;
  body.id = id;
  body.kind = kind;
  body.unit = unit;
  body.title = kind + id;
  body.formed_on = formed_on;
  body.original = core::ArchiveOriginal{"2026-" + id, "区档案馆"};
  core::set_field(body.fields, "published_on", core::Scalar{formed_on});
  if (!matter.empty()) body.links.push_back({matter, "", {}});
  return body;
}

// Appends drafts to a ledger at its head; a day passes between them.
class Recorder {
 public:
  explicit Recorder(Ledger& ledger) : ledger_(ledger) {}

  // The sequence it was given.
  std::int64_t record(core::EventBody body) {
    const Draft draft{std::move(body), "zhang", now_};
    now_ += std::chrono::hours(24);
    const auto head = ledger_.append({&draft, 1}, ledger_.head());
    return head ? head->sequence : 0;
  }
  void wait(std::chrono::days days) { now_ += days; }
  Instant now() const { return now_; }

 private:
  Ledger& ledger_;
  Instant now_ = at_noon(2026, 1, 5);
};

inline void record_start(Recorder& recorder) {
  recorder.record(created());
  recorder.record(core::PersonAdded{"zhang", "张三", "sifaju", "科员"});
  recorder.record(unit("quzhengfu", "示例区人民政府"));
  recorder.record(unit("sifaju", "区司法局"));
  recorder.record(unit("jiaoyuju", "区教育局"));
  recorder.record(decision("d1", "jiaoyuju"));
  recorder.record(decision("d2", "sifaju"));
}

// A history nobody would plan: every kind of event in any order, some of them about things that are not there.
class RandomHistory {
 public:
  explicit RandomHistory(unsigned seed) : random_(seed) {}

  core::EventBody next(std::int64_t sequence);

 private:
  unsigned pick(unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(random_); }
  std::string matter() { return "d" + std::to_string(pick(6)); }
  std::string unit_id() { return "u" + std::to_string(pick(4)); }
  std::string record() { return "e" + std::to_string(pick(12)); }
  Date day() { return make_date(2026, 1 + pick(12), 1 + pick(28)); }
  core::EventBody next_about_record(unsigned choice);
  core::EventBody next_about_rest(unsigned choice, std::int64_t sequence);
  core::EvidenceSubmitted submission();

  std::mt19937 random_;
};

inline core::EvidenceSubmitted RandomHistory::submission() {
  core::EvidenceSubmitted body =
      paper(record(), pick(2) == 0 ? "会议纪要" : "征求意见公告", unit_id(), pick(4) == 0 ? "" : matter(), day());
  if (pick(3) == 0) body.original = std::monostate{};
  if (pick(3) == 0) body.covers = {day(), std::nullopt};
  if (pick(3) == 0) body.number = "示政纪〔2026〕12号";
  core::set_field(body.fields, "item", core::Scalar{std::int64_t{pick(9)}});
  core::set_field(body.fields, "amount", core::Scalar{*Decimal::parse("12.5")});
  core::set_field(body.fields, "who",
                  core::Value(std::vector<core::Scalar>{std::string("区长"), std::string("a\x1f\x1b b")}));
  if (pick(2) == 0) body.links.push_back({"", unit_id(), {{"note", core::Scalar{std::string("另见")}}}});
  if (pick(2) == 0)
    body.links.push_back({matter(), "", {{"item", core::Scalar{std::int64_t{2}}}, {"dissent", core::Scalar{true}}}});
  return body;
}

inline core::EventBody RandomHistory::next_about_record(unsigned choice) {
  if (choice < 4) return submission();
  if (choice < 7) return core::EvidenceAccepted{record(), "已核"};
  if (choice == 7) return core::EvidenceReturned{record(), "缺章"};
  if (choice == 8) {
    core::EvidenceAmended body{
        record(), {{"formed_on", core::Scalar{day()}}, {"published_on", core::Value{}}}, {}, "笔误"};
    if (pick(2) == 0) body.set.push_back({matter() + "/item", core::Scalar{std::int64_t{7}}});
    if (pick(2) == 0) body.set.push_back({"unit", core::Scalar{unit_id()}});
    return body;
  }
  if (choice == 9) return core::ReviewReopened{record(), "收错了"};
  if (choice == 10) return core::EvidenceWithdrawn{record(), "不再需要"};
  return core::EvidencePurged{record(), "涉密误入", "zhang", "li"};
}

inline core::EventBody RandomHistory::next_about_rest(unsigned choice, std::int64_t sequence) {
  switch (choice) {
    case 0: return unit(unit_id(), "单位");
    case 1: return core::UnitChanged{unit_id(), day(), "新名", std::nullopt, std::nullopt};
    case 2: return core::UnitClosed{unit_id(), day(), unit_id()};
    case 3:
    case 4: return decision(matter(), unit_id());
    case 5:
      return core::MatterChanged{
          matter(), {{"decided_on", core::Scalar{day()}}, {"title", core::Scalar{std::string("改名")}}}, "更正"};
    case 6: return core::MatterTransferred{matter(), "lead", unit_id(), unit_id(), day(), "示编〔2026〕9号"};
    case 7: return core::MatterClosed{matter(), day(), "终止"};
    case 8: return core::MatterMerged{matter(), matter(), "重复登记"};
    case 9: return core::RegisterConfirmed{unit_id(), "decision", "2026", std::int64_t{pick(3)}};
    case 10:
      return core::WaiverGranted{
          "w" + std::to_string(pick(3)), "decision/file", unit_id(), "", matter(), {}, {}, "无此职责", "", true};
    case 11: return core::WaiverEnded{"w" + std::to_string(pick(3)), day()};
    case 12:
      return core::ParameterSet{"decision/archive-days", core::Scalar{std::int64_t{15}}, day(), "示政办规〔2026〕3号",
                                ""};
    default:
      return core::Voided{
          1 + std::int64_t{pick(static_cast<unsigned>(sequence))} % std::max<std::int64_t>(1, sequence - 1), "误登"};
  }
}

inline core::EventBody RandomHistory::next(std::int64_t sequence) {
  if (sequence == 1) return created();
  if (pick(2) == 0) return next_about_record(pick(24) % 12);
  return next_about_rest(pick(17), sequence);
}

}  // namespace fazhi::ledger
