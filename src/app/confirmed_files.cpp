#include "app/confirmed_files.h"

#include <fmt/format.h>

#include <optional>

#include "app/recorded_files.h"
#include "app/words.h"
#include "base/text.h"
#include "core/period.h"
#include "intake/written_day.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;

// Below the folder and nowhere else, whatever somebody wrote into the cell.
bool stays_inside(const fs::path& path) {
  if (path.empty() || path.is_absolute()) return false;
  for (const fs::path& part : path) {
    if (part == "..") return false;
  }
  return true;
}

// One file against the ledger.
class Confirmation {
 public:
  Confirmation(const ConfirmedFile& file, const core::Facts& facts, const core::Library& library, Diagnostics& out)
      : file_(file), facts_(facts), library_(library), out_(out) {}

  // nullopt: something was reported.
  std::optional<core::EvidenceSubmitted> read() {
    core::EvidenceSubmitted body;
    const std::size_t before = out_.size();
    at(file_.cells.kind, [&](Diagnostics& said) {
      if (const core::EvidenceKind* kind = find_evidence_kind(library_.vocabulary, file_.kind, said))
        body.kind = kind->id;
    });
    at(file_.cells.unit, [&](Diagnostics& said) { body.unit = unit_id(facts_, file_.unit, said); });
    read_matter(body);
    const auto day = read_day();
    if (!day) {
      refuse(file_.cells.formed_on, "bad-date",
             fmt::format("形成日期「{}」不是日期，应为2026-03-01：请改正", file_.formed_on));
    } else {
      body.formed_on = *day;
      read_covers(body);
    }
    body.title = file_.title.empty() ? body.kind : file_.title;
    body.number = file_.number;
    return out_.size() == before ? std::optional(body) : std::nullopt;
  }

  void refuse(const std::string& cell, const char* code, std::string message) {
    at(cell, [&](Diagnostics& said) { said.push_back({Severity::error, {}, std::move(message), code, {}}); });
  }

 private:
  // What `use` reports, at that cell; on the terminal with the file's name.
  template <typename Use>
  void at(const std::string& cell, Use use) {
    Diagnostics said;
    use(said);
    for (Diagnostic& one : said) {
      one.where = file_.where;
      one.where.cell = cell;
      if (one.where.path.empty()) one.where.path = file_.path;
      out_.push_back(std::move(one));
    }
  }

  std::optional<Date> read_day() const {
    const auto days = intake::find_days(intake::without_spaces(intake::folded_wide(intake::to_wide(file_.formed_on))));
    return days.size() == 1 ? std::optional(days.front().day) : std::nullopt;
  }

  // 「d25-01 公共停车设施专项规划」 as the form shows it, or the id alone, or the title alone.
  void read_matter(core::EvidenceSubmitted& body) {
    core::EvidenceLink link;
    if (file_.matter.empty()) {
      link.unit = body.unit;
    } else if (const std::string id = file_.matter.substr(0, file_.matter.find(' '));
               facts_.find_matter(id) != core::kNone) {
      link.matter = id;
    } else {
      for (const core::Matter& matter : facts_.matters) {
        if (matter.title == file_.matter && matter.merged_into.empty()) link.matter = matter.id;
      }
    }
    if (link.matter.empty() && link.unit.empty() && !file_.matter.empty())
      refuse(file_.cells.matter, "unknown-matter",
             fmt::format("台账里没有事项「{}」：请写事项的标识，或删去", file_.matter));
    body.links.push_back(std::move(link));
  }

  void read_covers(core::EvidenceSubmitted& body) {
    body.covers = {body.formed_on, body.formed_on};
    if (file_.covers.empty()) return;
    const auto period = core::parse_period(file_.covers);
    const auto dots = file_.covers.find("..");
    const auto from = dots == std::string::npos ? std::nullopt : parse_date(file_.covers.substr(0, dots));
    const auto until = dots == std::string::npos ? std::nullopt : parse_date(file_.covers.substr(dots + 2));
    if (period) {
      body.covers = core::days_of(*period);
    } else if (from && until && *from <= *until) {
      body.covers = {from, until};
    } else {
      refuse(file_.cells.covers, "covers",
             fmt::format("归属期「{}」看不懂，应为2026、2026Q3、2026-09或2026-01-01..2026-06-30", file_.covers));
    }
  }

  const ConfirmedFile& file_;
  const core::Facts& facts_;
  const core::Library& library_;
  Diagnostics& out_;
};

// Whether it is still the file that was looked at; reports what else it is.
bool is_unchanged(const fs::path& folder, const ConfirmedFile& file, Confirmation& confirmation) {
  if (!stays_inside(file.path)) {
    confirmation.refuse(file.cells.path, "path-outside",
                        fmt::format("「{}」不在扫描的文件夹里：请不要改动这一列", file.path));
    return false;
  }
  const auto now = ledger::EvidenceStore({}).inspect(folder / file.path);
  if (const auto* refused = std::get_if<ledger::Refused>(&now)) {
    confirmation.refuse(file.cells.path, "file-unreadable", refused->message);
    return false;
  }
  if (std::get<core::FileOriginal>(now).sm3 == file.sm3) return true;
  confirmation.refuse(file.cells.path, "file-changed",
                      fmt::format("「{}」在扫描以后改动过：请重新扫描后再确认", file.path));
  return false;
}

}  // namespace

RecordedFiles record_confirmed(Workspace& workspace, const ConfirmedFiles& confirmed, const Acting& acting,
                               const RecordOptions& options) {
  RecordedFiles result;
  const auto make = [&](const core::Facts& facts, Diagnostics& out) {
    const core::Library library = newest_library(*workspace.ledger, facts);
    auto recorded = recorded_files(*workspace.ledger);
    std::vector<core::Entry> entries;
    result.known = 0;
    for (const ConfirmedFile& file : confirmed.files) {
      if (recorded.contains(file.sm3)) {
        ++result.known;
        continue;
      }
      Confirmation confirmation(file, facts, library, out);
      auto body = confirmation.read();
      if (!is_unchanged(confirmed.folder, file, confirmation) || !body) continue;
      body->id =
          fmt::format("ev-{}", workspace.ledger->head().sequence + static_cast<std::int64_t>(entries.size()) + 1);
      recorded.emplace(file.sm3, body->id);
      entries.push_back({*body, file.where, (confirmed.folder / file.path).string()});
    }
    return entries;
  };
  result.recorded = record_with(workspace, make, acting, options);
  return result;
}

}  // namespace fazhi::app
