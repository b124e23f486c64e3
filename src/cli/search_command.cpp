#include <fmt/format.h>
#include <unistd.h>

#include <memory>
#include <ostream>

#include "app/search.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

constexpr std::int64_t kMostResults = 10'000;

struct SearchOptions {
  Reading reading;
  app::SearchRequest request;
  std::vector<std::string> without;
  std::optional<std::int64_t> limit;
};

// One line that is written over, on a terminal only.
class ProgressLine {
 public:
  explicit ProgressLine(Console& console) : console_(console), is_terminal_(isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() {
    if (is_shown_) console_.err << "\r\033[K" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void tell(const app::SearchProgress& progress) {
    if (!is_terminal_) return;
    is_shown_ = true;
    console_.err << (progress.of_files > 0
                         ? fmt::format("\r\033[K正在读文件里的文字：{} / {}", progress.files, progress.of_files)
                         : fmt::format("\r\033[K正在更新检索：{} / {}", progress.events, progress.of_events))
                 << std::flush;
  }

 private:
  Console& console_;
  bool is_terminal_, is_shown_ = false;
};

int print_answer(const app::SearchAnswer& answer, const Reading& reading, Console& console) {
  for (const std::string& line : answer.news) console.err << "提示: " << line << "\n";
  if (reading.json || !reading.format.empty()) return print_listing(app::search_listing(answer), reading, console);
  return emit(app::search_text(answer), reading.output, console);
}

int run(const SearchOptions& options, Console& console) {
  app::SearchRequest request = options.request;
  for (const std::string& word : options.without) request.words.push_back("-\"" + word + "\"");
  request.limit = options.limit.value_or(request.limit);
  Diagnostics out;
  if (request.limit < 1 || request.limit > kMostResults) {
    out.push_back({Severity::error, {}, fmt::format("--limit 应为1至{}", kMostResults), "search-limit", {}});
    return print_bad_input(out, console);
  }
  return with_workspace(options.reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
    app::SearchAnswer answer;
    {
      ProgressLine line(console);
      answer = app::search(
          workspace, request, app::read_file_text, [&](const app::SearchProgress& progress) { line.tell(progress); },
          out);
    }
    if (has_errors(out)) return print_bad_input(out, console);
    console.err << format(out);
    return print_answer(answer, options.reading, console);
  });
}

}  // namespace

void add_search(Command& root) {
  auto options = std::make_shared<SearchOptions>();
  Command& command = root.add("search", "检索：名称、文号、要素和文件正文里的词");
  add_texts(command, {"words", "词", "几个词都要有；带空格的用引号；前加-的不要", true}, options->request.words);
  add_texts(command, {"--without", "词", "不要有这个词的；可写几次"}, options->without);
  add_text(command, {"--unit", "单位", "只查一个单位的（标识或名称）"}, options->request.unit);
  add_text(command, {"--kind", "种类", "只查一种：材料、事项的种类，或「问题」「单位」"}, options->request.kind);
  add_period(command, {"--period", "检查期", "只查这一期形成或归属的：2026、2026H1、2026Q3、2026-09"},
             options->request.period);
  add_text(command, {"--matter", "事项", "只查一件事项的（标识）"}, options->request.matter);
  add_named_choice(command, {"--state", "状态", "submitted待审核 accepted已通过 returned已退回"},
                   {{"submitted", "待审核"}, {"accepted", "已通过"}, {"returned", "已退回"}}, options->request.state);
  add_whole(command, {"--limit", "件数", "最多列出几件，缺省20"}, options->limit);
  add_flag(command, "--no-files", "不读还没有读过的文件", options->request.no_files);
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  command.details(
      "例：fazhi search 公平竞争 示例区教育局 --period 2026\n"
      "    fazhi search 示政办发〔2026〕12号      括号、全角半角怎么写都一样\n"
      "    fazhi search 征求意见 -废止\n"
      "次序：文号相同的，名称里有的，文号、要素里有的，正文里有的；同一档里按贴切程度，再按日期从新到旧。\n"
      "查的是现在登记着的全部内容，不分截至日；已撤回、已清除、已作废的不在其中，个人姓名按隐去后的查。\n"
      "第一次检索要把文件读一遍，结果存在台账文件夹的search.db里；删掉它会自动重建。");
  command.run([options](Console& console) { return run(*options, console); });
}

}  // namespace fazhi::cli
