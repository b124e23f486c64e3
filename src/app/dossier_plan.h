#pragma once
// What goes into a 迎检材料包 and where: areas, tasks and verdicts as the checklists have them, each paper once, and everything that
// should be there and is not. Pure, from a view; how it is written down is dossier_pages.h, dossier_catalogue.h and dossier_writer.h.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/view.h"
#include "core/record_state.h"

namespace fazhi::app {

// A file of the evidence store. However many papers and tasks refer to it, it lies in the pack once: with the first task, in the
// order of the checklists, that it serves.
struct DossierFile {
  enum class State { in_pack, gone, unreadable, altered };

  std::string sm3;
  std::string path;  // in the pack, with /
  std::int64_t bytes = 0;
  Date day;                      // of the paper, as the unpacked file is dated
  State state = State::in_pack;  // found out while it is copied
};

inline constexpr std::size_t kNoFile = SIZE_MAX;

// One record of evidence, texts as they are shown.
struct DossierPaper {
  enum class Original { file, archive, page, none, purged, withheld };

  std::string id, kind, title, number, author;
  Date formed_on;
  Original original = Original::none;
  std::size_t file = kNoFile;       // into DossierPlan::files
  std::string place, seen;          // 档号… and where it stands, or the address of a page and when it was seen
  std::vector<std::string> serves;  // titles of tasks, in their order
};

// Why something is not in the pack. The order is that of the 缺项说明.
enum class AbsenceKind {
  missing,    // 应有未见
  file_gone,  // 台账里的文件不在了
  file_unreadable,
  file_altered,  // 与登记时的SM3不符
  no_original,   // 登记时没有原件
  under_review,  // 待审核
  returned,
  withdrawn,
  purged,
  in_archive,  // 原件在档案里
  on_web,
  not_due  // 尚未到期
};

struct DossierUse {
  std::size_t paper = 0;                     // into DossierPlan::papers
  std::string serves;                        // what the task asks for; empty: read by a check
  std::vector<core::PassageState> passages;  // 出处: where in it the words stand
};

struct DossierVerdict {
  std::string handle, unit_name, subject;
  core::Light light = core::Light::blue;
  std::string conclusion;  // 已落实·按期
  std::vector<std::string> reasons;
  std::vector<DossierUse> papers;
  std::vector<std::string> missing;
  std::optional<AbsenceKind> absence;  // where something is missing: 应有未见, 待审核 or 尚未到期
};

struct DossierTask {
  std::string title, basis;
  std::string folder;  // 01-重大行政决策程序/03-公众参与
  std::vector<DossierVerdict> verdicts;
};

struct DossierArea {
  std::string title, folder;
  std::vector<DossierTask> tasks;
};

struct Absence {
  AbsenceKind kind = AbsenceKind::missing;
  std::string area, unit, subject;  // empty where it belongs to none
  std::vector<std::string> tasks;
  std::string what, why;
};

// 公开版: how much was left out, by the reason; nothing of it is named.
struct LeftOut {
  std::size_t not_public = 0;  // 依法不予公开、需要保密的事项的结论
  std::size_t internal = 0;    // papers of those, and those marked 内部
  std::size_t personal = 0;    // originals that name persons
  std::size_t unsettled = 0;   // 待审核、已退回、已撤回、已清除
};

struct DossierPlan {
  std::string district, period, unit_name;  // unit_name: empty for all units
  Date as_of;
  std::string state_line;
  bool demo = false;
  bool public_edition = false;
  bool public_only = false;  // the ledger: 公开资料中未见
  std::vector<DossierArea> areas;
  std::vector<DossierPaper> papers;  // in the order in which tasks first use them
  std::vector<DossierFile> files;    // by first use
  std::vector<Absence> absences;
  LeftOut left_out;
  std::vector<std::pair<std::string, std::string>>
      documents;  // 整改台账.docx and its bytes: at the top, beside 卷内目录
};

// A record that counts no longer, which facts know nothing of.
struct DroppedRecord {
  core::RecordState record;
  std::string because;
};

// A problem whose measures were shown by papers: 申请销号 or 已销号.
struct DossierCase {
  std::string number, unit_name, statement, state, opinion;
  bool closed = false;
  std::vector<std::uint32_t> records;
};

struct DossierInput {
  const View* view = nullptr;
  // Of the records that dossier_records() and `cases` name; none: erased since.
  std::map<std::uint32_t, std::optional<core::Original>> originals;
  std::vector<DroppedRecord> dropped;  // returned, withdrawn, purged; any
  std::vector<DossierCase> cases;      // an area of their own, after the others; none for the public
  bool public_edition = false;
};

// Positions of the records that verdicts of the view rest on, each once, in the order of first use.
std::vector<std::uint32_t> dossier_records(const View& view);

DossierPlan plan_dossier(const DossierInput& input);

// 1 where a paper is missing or an original is not what was recorded; what lies elsewhere or is not yet due is no fault.
bool has_faults(const DossierPlan& plan);
// What became of the files while they were copied, as absences of the papers they belong to.
std::vector<Absence> file_absences(const DossierPlan& plan);

std::string_view title_of(AbsenceKind kind);

}  // namespace fazhi::app
