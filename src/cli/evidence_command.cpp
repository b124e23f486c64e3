#include <memory>
#include <ostream>

#include "app/one_record.h"
#include "app/shown_json.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/scan_command.h"
#include "cli/shown_json_options.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct EvidenceOptions {
  ActingOptions acting;
  app::EvidenceForm form;
  app::Acceptance acceptance;
  app::EvidenceCorrection correction;
  core::EvidencePurged purged;
  core::PassageMarked passage;
  std::string id, because;
  std::optional<Date> formed_on;
};

using Options = std::shared_ptr<EvidenceOptions>;

void add_add(Command& evidence) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add("add", "登记一份材料（待审核）");
  app::EvidenceForm& form = options->form;
  add_text(command, {"--id", "标识", "缺省由程序给"}, form.id);
  add_text(command, {"--kind", "种类", "词汇表里的材料种类", true}, form.kind);
  add_text(command, {"--unit", "单位", "是谁的材料", true}, form.unit);
  add_date(command, {"--formed-on", "日期", "形成日期", true}, options->formed_on);
  add_text(command, {"--title", "名称", "缺省为种类"}, form.title);
  add_text(command, {"--number", "文号", "文号"}, form.number);
  add_text(command, {"--covers", "归属期", "2026Q3，或2026-01-01..2026-06-30"}, form.covers);
  add_text(command, {"--file", "文件", "原件"}, form.file);
  add_text(command, {"--archive", "档号", "原件在档案里"}, form.archive);
  add_text(command, {"--place", "地点", "档案放在哪里"}, form.place);
  add_text(command, {"--url", "网址", "原件在网上"}, form.url);
  add_date(command, {"--seen-on", "日期", "哪天看到该网页"}, form.seen_on);
  add_texts(command, {"--field", "要素=值", "可写几次"}, form.fields);
  add_texts(command, {"--for", "事项或单位", "与什么有关，可写几次；缺省为本单位"}, form.matters);
  add_flag(command, "--yes-not-secret", "确认文件没有涉密内容", form.not_secret);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->form.formed_on = *options->formed_on;
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::submit_evidence(workspace, options->form, options->acting.acting);
    });
  });
}

void add_accept(Command& evidence) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add("accept", "审核通过；可以成批");
  add_texts(command, {"ids", "材料", "标识；或用 --unit、--kind 选待审核的"}, options->acceptance.ids);
  add_text(command, {"--unit", "单位", "该单位待审核的全部"}, options->acceptance.unit);
  add_text(command, {"--kind", "种类", "该种类待审核的全部"}, options->acceptance.kind);
  add_text(command, {"--note", "批注", "批注"}, options->acceptance.note);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::accept_evidence(workspace, options->acceptance, options->acting.acting);
    });
  });
}

// Commands that name one record and give a reason.
template <typename Body>
void add_with_reason(Command& evidence, const char* name, const char* help) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add(name, help);
  add_text(command, {"id", "材料", "标识", true}, options->id);
  add_text(command, {"--because", "理由", "为什么", true}, options->because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(options->acting, console, Body{options->id, options->because});
  });
}

void add_amend(Command& evidence) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add("amend", "更正要素，重新审核；审核前仍按原内容算");
  add_text(command, {"id", "材料", "标识", true}, options->correction.id);
  add_texts(command, {"--set", "要素=值", "可写几次；formed_on、title、number、unit也行", true},
            options->correction.set);
  add_texts(command, {"--was", "要素=值", "原来的值，写了就核对"}, options->correction.was);
  add_text(command, {"--because", "理由", "为什么改", true}, options->correction.because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::amend_evidence(workspace, options->correction, options->acting.acting);
    });
  });
}

void add_purge(Command& evidence) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add("purge", "清除：涉密误入、个人信息；内容和文件不可恢复");
  add_text(command, {"id", "材料", "标识", true}, options->purged.id);
  add_text(command, {"--because", "理由", "为什么", true}, options->purged.because);
  add_text(command, {"--requested-by", "姓名", "申请人", true}, options->purged.requested_by);
  add_text(command, {"--approved-by", "姓名", "批准人，须是另一人", true}, options->purged.approved_by);
  add_acting(command, options->acting);
  command.run([options](Console& console) { return record_one(options->acting, console, options->purged); });
}

void add_locate(Command& evidence) {
  Options options = std::make_shared<EvidenceOptions>();
  Command& command = evidence.add("locate", "标注出处：要看的话在材料的哪一页、哪一段、原文怎么写");
  core::PassageMarked& passage = options->passage;
  add_text(command, {"id", "材料", "标识", true}, passage.id);
  add_text(command, {"--task", "清单/任务", "只为这项任务；缺省为用到它的各项任务"}, passage.task);
  add_text(command, {"--page", "页", "第几页，如 3 或 3-4"}, passage.page);
  add_text(command, {"--paragraph", "段", "第几段"}, passage.paragraph);
  add_text(command, {"--quote", "原文", "照抄的话"}, passage.quote);
  add_acting(command, options->acting);
  command.details(
      "页、段、原文至少写一样；同一材料、同一任务再标注一次，以后一次为准。迎检材料包（fazhi pack）里写明出处");
  command.run([options](Console& console) { return record_one(options->acting, console, options->passage); });
}

void add_list(Command& evidence) {
  struct ListOptions {
    Reading reading;
    app::EvidenceFilter filter;
  };
  auto options = std::make_shared<ListOptions>();
  Command& command = evidence.add("list", "材料一览");
  add_text(command, {"--unit", "单位", "只看一个单位"}, options->filter.unit);
  add_text(command, {"--kind", "种类", "只看一种"}, options->filter.kind);
  add_text(command, {"--matter", "事项", "只看一件事项的"}, options->filter.matter);
  add_named_choice(command,
                   {"--state", "状态", "submitted待审核 accepted已通过 returned已退回 withdrawn已撤回 purged已清除"},
                   {{"submitted", "待审核"},
                    {"accepted", "已通过"},
                    {"returned", "已退回"},
                    {"withdrawn", "已撤回"},
                    {"purged", "已清除"}},
                   options->filter.state);
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const app::Listing listing = app::evidence_list(workspace, options->filter, out);
      return has_errors(out) ? print_bad_input(out, console) : print_listing(listing, options->reading, console);
    });
  });
}

void add_show(Command& evidence) {
  struct ShowOptions {
    LedgerOptions ledger;
    ShownJson shown;
    std::string id;
  };
  auto options = std::make_shared<ShowOptions>();
  Command& command = evidence.add("show", "一份材料：内容、原件、状态");
  add_text(command, {"id", "材料", "标识", true}, options->id);
  add_shown_json(command, options->shown);
  add_ledger_options(command, options->ledger);
  command.run([options](Console& console) {
    return with_workspace(options->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const auto text = options->shown.json ? app::evidence_json(workspace, options->id, options->shown.personal, out)
                                            : app::evidence_text(workspace, options->id, out);
      if (!text) return print_bad_input(out, console);
      console.out << *text;
      return kFine;
    });
  });
}

}  // namespace

void add_evidence(Command& root) {
  Command& command = root.add("evidence", "佐证材料：登记、审核、更正、撤回");
  add_add(command);
  add_accept(command);
  add_with_reason<core::EvidenceReturned>(command, "return", "退回");
  add_amend(command);
  add_with_reason<core::ReviewReopened>(command, "reopen", "重新审核已通过或已退回的");
  add_with_reason<core::EvidenceWithdrawn>(command, "withdraw", "撤回");
  add_purge(command);
  add_locate(command);
  add_scan(command);
  add_list(command);
  add_show(command);
}

}  // namespace fazhi::cli
