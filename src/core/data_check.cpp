#include "core/data_check.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/text.h"
#include "core/data_finders.h"

namespace fazhi::core {

namespace {

constexpr std::string_view kOfficialPapers =
    "《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条（据他处所引，未对照原文）";
constexpr std::string_view kPaperFormat = "GB/T 9704-2012《党政机关公文格式》7.2.5（据他处所引，未对照原文）";
constexpr DataSeverity kGrave = DataSeverity::grave, kPlain = DataSeverity::plain, kHint = DataSeverity::hint;

// Bounds stand in the words: data_check_test.cpp holds them against the constants.
constexpr std::array<DataCheck, 21> kChecks{{
    {"one-file-twice", "一份文件用作几件事", kGrave,
     "SM3相同的文件登记成几份材料，而它们记的是不同日子的会议、活动，或者不是同一种材料。同一份材料分几次登给几个事项的"
     "不算；"
     "只是材料种类不同的（多半是扫在一个文件里）作提示",
     "两次会议只有一份记录，查的人会认为有一次没有开", "找出各自的原件，传错的撤回重登；几份扫在一起的写明页码或者拆开",
     ""},
    {"notice-after-event", "事后才有的通知", kGrave,
     "公告、通知、方案、计划等的形成日期，晚于它要预先告知的日子：会议、听证、检查开始的日子，征求意见、补正、整改的截"
     "止日。"
     "网页不看",
     "通知晚于事情，等于没有通知", "查原件：日期登错的更正；确是事后补的写明情况", ""},
    {"record-before-event", "事前就有的记录", kGrave, "记录、笔录、纪要的形成日期，早于它所记的会议、活动的日子",
     "事情还没有发生就有了记录，是编造的样子", "查原件：日期登错的更正", ""},
    {"number-twice", "文号重号", kGrave,
     "同一文号用在日期、单位或者名称不同的两份材料上；网页、回执、记录、解读等借用文号的不看；两份不是同一种材料的（来"
     "函和复函用同一文号）作提示",
     "一个文号只能是一份文件", "对照发文登记簿，登错的更正", kOfficialPapers},
    {"before-unit", "单位成立以前的材料", kGrave, "材料的形成日期早于所属单位登记的成立日", "那时还没有这个单位",
     "日期或者单位登错的更正；属于原来单位的登到原来的单位", ""},
    {"register-unlike-list", "确认的件数与登记的不符", kGrave,
     "清单确认的件数，与台账里该单位该检查期立项的件数不同（按指标计的角色和按全部角色、按立项时和现在的承办单位各数一"
     "次，都不合的才算）",
     "单位签字确认的数，台账数不出来", "漏登的补登，多登的作废或者并案，确认错的重新确认", ""},
    {"figure-unlike-metric", "报来的数与台账数出的不符", kGrave,
     "登记的数据，标识写成「清单.指标」（后面可以再加「.」和别的字）的，与台账按这项指标数出的件数不同",
     "同一件事两个数", "核对出处，错的更正", ""},
    {"formed-after-issue", "用出去以后才形成", kPlain,
     "材料的形成日期晚于自己的出具、印发、公布、发出、报送日。相差3日以内作提示；网页、回执、表、台账、记录等不看",
     "成文在后、印发在前，像是事后补的", "查原件的成文日期，登错的更正", kOfficialPapers},
    {"written-up-late", "事后很久才形成的记录", kPlain,
     "记录、纪要在所记的事过后30日以上才形成；笔录应当场制作，隔一日就算（3日以内作提示）", "像是为应付检查补写的",
     "日期登错的更正；确是补写的写明情况", ""},
    {"recorded-late", "补录", kPlain,
     "形成180日以后才登记的材料；建账日以前、台账建立以前形成的，从建账（建立）那天起算，作提示。同一单位同一天补录的算"
     "一处",
     "平时没有记账，临时补的", "写明补录的原因，存原件备查", ""},
    {"day-off", "日期是休息日", kPlain,
     "形成日期，以及记录、笔录、纪要所记的日子，是周末、节假日；调休上班的周末不算。网页、宣传、培训、接访、应急一类的"
     "工作，4·15、12·4等"
     "宣传日，以及归属期最后一天，多半无误，作提示。没有放假安排的年份不看",
     "休息日开会、发文，查的人会问一句", "查原件；确在休息日办的，用 fazhi check seen 写明情况", ""},
    {"after-unit", "单位撤销以后的材料", kPlain, "材料的形成日期在所属单位撤销那天及以后", "单位已经不在了",
     "改登到承继的单位；收尾的材料写明情况", ""},
    {"outside-period", "在归属期以外", kPlain,
     "写明了归属期的材料：所记的日子不在归属期内；统计表、年报、年度报告、总结报告在归属期结束15日以前就形成；形成日期"
     "与归属期相隔366日以上",
     "拿别的年份的材料充数，或者还没有过完就有了全年的数", "归属期登错的更正", ""},
    {"waiver-without-reason", "不适用而没有理由", kPlain,
     "免除的理由只写了「无」「不适用」「同上」一类的话，又没有写依据的文件", "说不清为什么不用做",
     "终止后重新登记，写明理由和依据", ""},
    {"empty-reason", "理由等于没有说", kPlain,
     "材料、事项里问理由、原因、事由的栏目，只填了「无」「略」「详见附件」一类的话",
     "填了「无」，程序和人都会当作有理由", "有理由的写明，没有的清空", ""},
    {"signature-missing", "缺签字盖章", kPlain, "任务要求签字、盖章的材料，没有登记签字盖章的栏目",
     "没有签字盖章的材料不作数", "查原件：有的补登，没有的补办", ""},
    {"original-missing", "通过了审核而没有原件", kPlain, "审核通过的材料没有文件、档号，也没有网址",
     "要看原件时拿不出来", "补传文件或者补登档号", ""},
    {"number-order", "文号次序不合", kPlain,
     "同一代字、同一年份，文号大的反而日期早，相差7日以上（签发以后过几天才编号是常事）", "像是倒填日期、事后编号",
     "对照发文登记簿，登错的更正", kOfficialPapers},
    {"number-year", "文号的年份与日期不符", kPlain, "文号里的年份不是形成的那一年；一月上旬用上一年文号的作提示",
     "文号和日期总有一个不对", "对照原件，登错的更正", kPaperFormat},
    {"same-paper-twice", "同一份材料登记了两次", kPlain,
     "单位、种类、日期、名称、文号、要素和所说的事都相同的材料；名称和文号都没有的，再比文件的SM3", "份数多出来了",
     "多登的撤回", ""},
    {"number-form", "文号写法不合规范", kHint, "年份没有用六角括号〔〕、没有写全，或者顺序号前有“第”字、0",
     "查重、检索都会漏掉它", "照原件登记；原件就是这样的，用 fazhi check seen 写明情况", kPaperFormat},
}};

using Find = FoundList (*)(const DataScene&);
// In the order of kChecks.
constexpr std::array<Find, kChecks.size()> kFinders{
    find_shared_files,           find_late_notices,       find_records_ahead,
    find_numbers_twice,          find_before_unit,        find_registers_unlike_lists,
    find_figures_unlike_metrics, find_formed_after_issue, find_written_up_late,
    find_recorded_late,          find_days_off,           find_after_unit,
    find_outside_period,         find_empty_waivers,      find_empty_reasons,
    find_missing_signatures,     find_missing_originals,  find_numbers_out_of_order,
    find_numbers_of_other_years, find_papers_twice,       find_odd_numbers};

DataFinding finding_of(const DataCheck& check, Found found) {
  DataFinding finding;
  finding.check = &check;
  finding.severity = found.is_hint ? DataSeverity::hint : check.severity;
  finding.unit = found.unit;
  finding.day = found.day;
  finding.subjects = std::move(found.subjects);
  finding.aspect = std::move(found.aspect);
  finding.sentence = std::move(found.sentence);
  finding.facts = std::move(found.facts);
  return finding;
}

}  // namespace

std::string_view to_word(DataSeverity severity) {
  switch (severity) {
    case DataSeverity::grave: return "grave";
    case DataSeverity::plain: return "plain";
    case DataSeverity::hint: return "hint";
  }
  return {};
}

std::string_view to_chinese(DataSeverity severity) {
  switch (severity) {
    case DataSeverity::grave: return "严重";
    case DataSeverity::plain: return "一般";
    case DataSeverity::hint: return "提示";
  }
  return {};
}

std::span<const DataCheck> data_checks() { return kChecks; }

const DataCheck* find_data_check(std::string_view id) {
  const auto found = std::ranges::find(kChecks, id, &DataCheck::id);
  return found == kChecks.end() ? nullptr : found;
}

std::string key_of(const DataFinding& finding) {
  std::string key = std::string(finding.check->id) + "!" + join(finding.subjects, "+");
  return finding.aspect.empty() ? key : key + "/" + finding.aspect;
}

std::string digest_of(const DataFinding& finding) { return sm3_hex(finding.facts); }

DataCheckup run_data_checks(const DataCheckInput& input, std::string_view only) {
  const DataScene scene(input);
  DataCheckup checkup;
  for (std::size_t i = 0; i < kChecks.size(); ++i) {
    if (!only.empty() && kChecks[i].id != only) continue;
    for (Found& found : kFinders[i](scene)) checkup.findings.push_back(finding_of(kChecks[i], std::move(found)));
  }
  const auto rank = [](const DataFinding& finding) {
    return std::tie(finding.severity, finding.unit, finding.day, finding.check, finding.subjects, finding.aspect);
  };
  const auto comes_first = [&](const DataFinding& a, const DataFinding& b) { return rank(a) < rank(b); };
  std::ranges::stable_sort(checkup.findings, comes_first);
  checkup.papers = scene.papers().size();
  checkup.of_unknown_years = static_cast<std::size_t>(std::ranges::count_if(
      scene.papers(), [&](const Paper& paper) { return !input.calendar->kind_of(paper.content->formed_on); }));
  return checkup;
}

}  // namespace fazhi::core
