#pragma once
// Events are the only stored truth: the closed list of what can happen in a ledger. Plain data; what they mean for the
// state of things is in fold.h, how they are written down in ledger/.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/value.h"

namespace fazhi::core {

struct LedgerCreated {  // always event 1
  std::string name;     // 示例市示例区
  std::string region;
  Date begins;  // 建账日: what was due before it does not exist
  bool demo = false;
  bool public_only = false;  // 第三方评议 of published reports: nothing is called a problem
};

struct UnitAdded {
  std::string id, name;
  std::vector<std::string> types;
  std::string parent;
  std::optional<Date> from;  // none: has always existed
};
struct UnitChanged {  // from that day; what is not given stays
  std::string id;
  Date from;
  std::optional<std::string> name;
  std::optional<std::vector<std::string>> types;
  std::optional<std::string> parent;
};
struct UnitClosed {
  std::string id;
  Date on;  // first day on which it no longer exists
  std::string successor;
};

struct PersonAdded {
  std::string id, name, unit, post;
};
struct PersonChanged {
  std::string id;
  std::optional<std::string> name, unit, post;
};

struct RoleHolder {
  std::string role, holder;
  bool operator==(const RoleHolder&) const = default;
};
struct MatterOpened {
  std::string id, kind, title;
  Date on;
  std::vector<RoleHolder> parties;
  Fields fields;
};
struct MatterChanged {
  std::string id;
  Fields set;  // an empty value clears the field; pseudo fields title and opened_on allowed
  std::string because;
};
struct MatterTransferred {
  std::string id, role, from, to;
  Date on;
  std::string document;
};
struct MatterClosed {
  std::string id;
  Date on;
  std::string outcome;  // 办结, 终止, 视为放弃 (treated as 终止) …
};
struct MatterMerged {
  std::string id, into, because;
};

// Where the paper itself is: one of a file (by SM3), a place in the archive, a page and the day it was seen; or nothing.
struct FileOriginal {
  std::string sm3, name;
  std::int64_t bytes = 0;
};
struct ArchiveOriginal {
  std::string number, place;
};
struct PageOriginal {
  std::string url;
  std::optional<Date> seen_on;
};
using Original = std::variant<std::monostate, FileOriginal, ArchiveOriginal, PageOriginal>;

struct EvidenceLink {
  std::string matter;  // or
  std::string unit;
  Fields fields;  // over the record's own, for this link
};
struct EvidenceSubmitted {
  std::string id, kind, unit, title, number;
  Date formed_on;
  DateRange covers;  // defaults to the day of formed_on
  Original original;
  Fields fields;
  std::vector<EvidenceLink> links;
};
struct EvidenceAccepted {
  std::string id, note;
};
struct EvidenceReturned {
  std::string id, because;
};
struct EvidenceAmended {  // an accepted record goes back to review; its accepted text counts until then
  std::string id;
  Fields
      set;  // pseudo fields formed_on covers_from covers_until number title unit allowed; "MATTER/field" sets a link's field
  Fields was;  // must agree with what is recorded, where given
  std::string because;
};
struct ReviewReopened {
  std::string id, because;
};
struct EvidenceWithdrawn {
  std::string id, because;
};
struct EvidencePurged {  // 涉密误入、个人信息: bytes and texts erased
  std::string id, because;
  std::string requested_by, approved_by;  // two names
};

struct RegisterConfirmed {  // the list of that kind of matter is complete: n of them, also 0
  std::string unit, kind, period;
  std::int64_t n = 0;
};
struct FigureRecorded {
  std::string id, unit, period;
  Decimal value;
  std::string measure;   // 人次, 万元
  std::string evidence;  // the paper it came with
};
struct WaiverGranted {
  std::string id;
  std::string task;  // "checklist/task"
  std::string unit, period, matter;
  std::optional<Date> from, until;
  std::string because, basis;
  bool not_own_duty = false;  // 非本单位职责 upheld
};
struct WaiverEnded {
  std::string id;
  Date on;
};
struct ParameterSet {
  std::string parameter;  // "checklist/id"
  Scalar value;
  Date from;
  std::string basis;  // 文号; not empty: confirmed
  std::string unit;   // empty: the whole ledger
};
struct TaskDigest {
  std::string task, digest;
  std::string replaces;  // what the task was called before; empty: the same
};
struct EditionAdopted {
  std::string checklist, edition;
  Date from;
  std::string digest;  // SM3 of the text, which the ledger keeps
  std::vector<TaskDigest> tasks;
};

// 复核: somebody looked at an obligation again after its task was reworded, and the papers still serve.
struct ObligationRechecked {
  std::string key;     // checklist/task@unit#matter-or-period
  std::string digest;  // of the task as it was looked at
  std::string note;
};

struct ProblemConfirmed {  // 认定
  std::string key;         // obligation key + "!" + rule
  std::string number;      // 2026-001, never reused
  std::string statement;   // 问题表述 as confirmed
  std::string facts_digest;
  std::string source;  // 自查, 督察反馈 …
};
struct ProblemOmitted {
  std::string key, because, facts_digest;
};                                         // 不列
struct ProblemClosed {                     // 销号
  std::string key, because, facts_digest;  // because: 审核意见
  bool cured = false;                      // the verdict turned: closed without measures
  std::string ended{};  // nothing owed any more: 免除, 不适用, 并入 …; or kNotMadeUp (core/problem_record.h)
};
struct ProblemReopened {
  std::string key, because;
};

// The life of a problem between 认定 and 销号. Which step may follow which is in core/problem_life.h.
struct ProblemPlanned {  // 任务分解: who, what and until when; what is not given stays
  std::string key;
  std::optional<std::vector<std::string>> supporting;  // 配合单位: ids of units
  std::optional<std::string> leader, person;           // 责任领导, 责任人: names
  std::optional<std::string> goal, measures;           // 整改目标, 整改措施
  std::optional<Date> limit;                           // 整改时限: the day itself is in time
  std::optional<std::string> severity, area;           // over the computed ones; empty: the computed one again
  std::optional<std::int64_t> position;                // place on the paper; 0: by area and unit again
};
struct ProblemProgressed {  // 进展
  std::string key;
  Date on;
  std::string note;
};
struct ProblemSubmitted {  // 申请销号
  std::string key, note;   // 整改完成情况
  std::vector<std::string> evidence;
};
struct ProblemReturned {  // 退回整改
  std::string key, because;
};
struct ProblemExtended {  // 延期, as approved
  std::string key;
  Date until;
  std::string because, approved_by, document;
};
struct ProblemDisputed {  // 有异议: 非本单位职责
  std::string key, because;
};
struct ProblemRuled {  // on the objection; upheld: it is not this unit's duty
  std::string key;
  bool upheld = false;
  std::string because, basis;
  std::string to;  // of what was entered: the unit whose duty it is
};
struct ProblemMerged {
  std::string key, into, because;
};
struct ProblemPart {
  std::string number, unit, statement;
};
struct ProblemSplit {  // part n has the key KEY~n
  std::string key, facts_digest;
  std::vector<ProblemPart> parts;
  std::string because;
};
struct ProblemEscalated {  // 提醒 → 督办 → 约谈 → 挂牌督办
  std::string key, step;
  Date on;
  std::string because, document;
  std::optional<Date> limit;  // by when it is to be done after all
};
struct ProblemRevisited {  // 回头看: somebody looked at a closed one again
  std::string key;
  Date on;
  bool holds = false;
  std::string note;
};
// What others found (督察反馈, 群众反映, 巡察), or an older list holds: a problem that rests on no verdict. Entered again under the
// same key it is corrected: the later entry holds in all its parts.
struct ProblemEntered {
  std::string key;     // "outside!" and an id of its own
  std::string number;  // 2026-001, or as the list it came from numbers it; never reused
  std::string unit;    // 责任单位
  std::string statement, source;
  std::string basis, measures;          // as the list states them; may be empty
  std::string severity;                 // veto, major, minor; empty: minor
  std::optional<Date> found_on, limit;  // 发现日期, 整改时限
};

struct Voided {
  std::int64_t sequence = 0;
  std::string because;
};  // entered by mistake: no evaluation sees it

// 封账: all verdicts of a period as of its last day, known by the event before this one. The text they are kept in is a text of the
// ledger (core/seal.h); a later sealing of the same period is a further baseline, the earlier one stays.
struct PeriodSealed {
  std::string period;
  Date as_of;
  std::string digest;  // SM3 of the text
  std::int64_t obligations = 0, gaps = 0;
  std::string because;  // why again; empty: the first sealing of the period
};

// Where in a paper the words stand that a task asks for: at least one of page, paragraph and quote.
struct PassageMarked {
  std::string id;    // of the record
  std::string task;  // "checklist/task"; empty: of every task that takes the record
  std::string page, paragraph, quote;
};

// 体检 (core/data_check.h): a check is switched off in this ledger, or on again; with a subject, one thing it found is put aside
// (已核对), or brought back.
struct CheckSwitched {
  std::string check;
  bool enabled = false;
  std::string because;
  std::string subject;       // key of what was found; empty: the whole check
  std::string facts_digest;  // of it as it was looked at: with other facts it is shown again
};

using EventBody =
    std::variant<LedgerCreated, UnitAdded, UnitChanged, UnitClosed, PersonAdded, PersonChanged, MatterOpened,
                 MatterChanged, MatterTransferred, MatterClosed, MatterMerged, EvidenceSubmitted, EvidenceAccepted,
                 EvidenceReturned, EvidenceAmended, ReviewReopened, EvidenceWithdrawn, EvidencePurged,
                 RegisterConfirmed, FigureRecorded, WaiverGranted, WaiverEnded, ParameterSet, EditionAdopted,
                 ObligationRechecked, ProblemConfirmed, ProblemOmitted, ProblemClosed, ProblemReopened, ProblemEntered,
                 Voided, CheckSwitched, ProblemPlanned, ProblemProgressed, ProblemSubmitted, ProblemReturned,
                 ProblemExtended, ProblemDisputed, ProblemRuled, ProblemMerged, ProblemSplit, ProblemEscalated,
                 ProblemRevisited, PeriodSealed, PassageMarked>;

// Stable names in the chain and in exports: "unit-added", "evidence-amended" …
std::string_view name_of(const EventBody& body);

// 新增单位, 登记佐证材料 …: what an event of that name is called in messages; an unknown name comes back.
std::string_view title_of(std::string_view name);

// What the event is about, for history: "evidence:ev-0412", "matter:d1", "unit:u1" … A merge has both matters. Empty for
// LedgerCreated and Voided (which is about whatever the event it names is about).
std::vector<std::string> subjects_of(const EventBody& body);

// What is left of an event of an erased record: its type and the record's id. Events that are not about one record's
// content come back unchanged.
EventBody erased(const EventBody& body);

struct Event {
  std::int64_t sequence = 0;  // 1, 2, 3 … ; given by the ledger
  Instant recorded_at;
  std::string actor;
  EventBody body;
  bool is_erased = false;  // 已清除: `body` is what erased() leaves
};

}  // namespace fazhi::core
