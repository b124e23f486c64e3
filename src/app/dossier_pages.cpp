#include "app/dossier_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/dossier_places.h"
#include "app/tones.h"
#include "base/text.h"
#include "report/markup_escape.h"
#include "report/page_link.h"

namespace fazhi::app {

namespace {

using report::link_to_file;
using report::markup_text;

constexpr const char* kStyle = R"(
body{margin:0;background:#f4f4f2;color:#1a1a1a;font:16px/1.65 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.6rem;line-height:1.35;margin:.4rem 0 .2rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-left:.3rem solid #7a1f1f;padding-left:.6rem}
h3{font-size:1.02rem;margin:0}p{margin:.3rem 0}a{color:#0b4f8a}a:hover{text-decoration:none}
table{border-collapse:collapse;width:100%;background:#fff;margin:.4rem 0 .6rem;font-size:.94rem}
th,td{border:1px solid #d4d4d0;padding:.35rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#ecebe6;font-weight:600;white-space:nowrap}td.n{text-align:right;white-space:nowrap}td.t{white-space:nowrap}
.marks{color:#7a1f1f;font-weight:600}.soft{color:#595959;font-size:.9rem}
.card{background:#fff;border:1px solid #d4d4d0;border-radius:.35rem;padding:.8rem 1rem;margin:.8rem 0}.card table{background:none}
.light{font-weight:600;white-space:nowrap;margin-right:.6rem}.red{color:#b3261e}.yellow{color:#8a5a00}.green{color:#1b6e3c}.blue{color:#1f5f99}.grey{color:#5f5f5f}
.missing{color:#b3261e}.top{font-size:.9rem;margin-bottom:1rem}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}.card{break-inside:avoid}a{color:inherit;text-decoration:none}}
)";

std::string begin_page(const DossierPlan& plan, const std::string& title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>{} - "
      "{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
      markup_text(title), markup_text(plan.district), kStyle);
}

std::string end_page(const DossierPlan& plan) {
  return fmt::format("<p class=\"soft\">{}</p>\n</main>\n</body>\n</html>\n", markup_text(plan.state_line));
}

std::string marks(const DossierPlan& plan) {
  std::string text;
  if (plan.demo) text += "示例数据 ";
  if (plan.public_edition) text += "公开版";
  return text.empty() ? text : "<p class=\"marks\">" + text + "</p>\n";
}

std::string light_word(core::Light light) {
  return report::symbol_of(tone_of(light)) + " " + std::string(core::to_chinese(light)) + "灯";
}

std::string span_of(core::Light light, const std::string& text) {
  return fmt::format("<span class=\"light {}\">{}</span>", core::to_word(light), markup_text(text));
}

constexpr std::array<core::Light, 5> kLights = {core::Light::red, core::Light::yellow, core::Light::green,
                                                core::Light::blue, core::Light::grey};

// ● 2 ▲ 1 ○ 30
std::string light_counts(const DossierTask& task) {
  std::string text;
  for (const core::Light light : kLights) {
    const auto count = std::ranges::count(task.verdicts, light, &DossierVerdict::light);
    if (count > 0) text += span_of(light, fmt::format("{} {}", report::symbol_of(tone_of(light)), count));
  }
  return text;
}

std::size_t papers_of(const DossierTask& task) {
  std::vector<bool> seen;
  std::size_t count = 0;
  for (const DossierVerdict& verdict : task.verdicts) {
    for (const DossierUse& use : verdict.papers) {
      if (seen.size() <= use.paper) seen.resize(use.paper + 1);
      if (!seen[use.paper]) ++count;
      seen[use.paper] = true;
    }
  }
  return count;
}

std::size_t missing_of(const DossierTask& task) {
  return static_cast<std::size_t>(
      std::ranges::count(task.verdicts, std::optional(AbsenceKind::missing), &DossierVerdict::absence));
}

std::string area_table(const DossierArea& area) {
  std::string html = fmt::format(
      "<h2>{0}</h2>\n<p class=\"soft\">卷内目录：<a href=\"{1}/{2}.docx\">Word</a>　<a "
      "href=\"{1}/{2}.xlsx\">Excel</a></p>\n<table>\n"
      "<tr><th>序号</th><th>任务</th><th>红绿灯和项数</th><th>材料</th><th>缺材料的</th></tr>\n",
      markup_text(area.title), link_to_file(area.folder), link_to_file("卷内目录"));
  for (std::size_t i = 0; i < area.tasks.size(); ++i) {
    const DossierTask& task = area.tasks[i];
    const std::size_t missing = missing_of(task);
    html += fmt::format(
        "<tr><td class=\"n\">{}</td><td><a href=\"{}\">{}</a></td><td>{}</td><td class=\"n\">{}件</td><td "
        "class=\"n\">{}</td></tr>\n",
        i + 1, link_to_file(task.folder + "/" + kTaskPage), markup_text(task.title), light_counts(task),
        papers_of(task), missing == 0 ? "" : fmt::format("<span class=\"missing\">{}项</span>", missing));
  }
  return html + "</table>\n";
}

std::string summary(const DossierPlan& plan) {
  std::size_t tasks = 0, verdicts = 0, stored = 0;
  std::int64_t bytes = 0;
  for (const DossierArea& area : plan.areas) {
    tasks += area.tasks.size();
    for (const DossierTask& task : area.tasks) verdicts += task.verdicts.size();
  }
  for (const DossierFile& file : plan.files) {
    if (file.state != DossierFile::State::in_pack) continue;
    ++stored;
    bytes += file.bytes;
  }
  return fmt::format(
      "<p>领域{}个，任务{}项，结论{}项；材料{}件，本包内原件{}个（{}"
      "）。同一件材料几项任务都用的，原件只放一份，各处都能点到。</p>\n",
      plan.areas.size(), tasks, verdicts, plan.papers.size(), stored, size_text(bytes));
}

std::string left_out_line(const DossierPlan& plan) {
  if (!plan.public_edition) return {};
  const LeftOut& left_out = plan.left_out;
  return fmt::format(
      "<p>公开版未列入：依法不予公开或需要保密的事项{}项，内部材料{}件，含个人信息的原件{}"
      "个，待审核、已退回、已撤回、已清除的{}件；姓名只写第一个字。"
      "公开前请按规定作公开审查。</p>\n",
      left_out.not_public, left_out.internal, left_out.personal, left_out.unsettled);
}

// Where the original is: a link into the pack or to the web, or words.
std::string original_cell(const DossierPlan& plan, const DossierPaper& paper, const DossierTask& task) {
  switch (paper.original) {
    case DossierPaper::Original::file: break;
    case DossierPaper::Original::archive: return markup_text(paper.place);
    case DossierPaper::Original::page: {
      const std::string seen = paper.seen.empty() ? "" : "（" + markup_text(paper.seen) + "）";
      if (!report::is_web_address(paper.place)) return markup_text(paper.place) + seen;
      return fmt::format("<a href=\"{0}\" rel=\"noreferrer\">{0}</a>{1}", markup_text(paper.place), seen);
    }
    case DossierPaper::Original::none: return "<span class=\"missing\">没有原件</span>";
    case DossierPaper::Original::purged: return "<span class=\"missing\">已清除</span>";
    case DossierPaper::Original::withheld: return "含个人信息，公开版不放原件";
  }
  const DossierFile& file = plan.files[paper.file];
  if (file.state != DossierFile::State::in_pack) return "<span class=\"missing\">原件不在或被改动，见缺项说明</span>";
  const std::string name = file.path.substr(file.path.rfind('/') + 1);
  std::string cell = fmt::format("<a href=\"../../{}\">{}</a> <span class=\"soft\">{}</span>", link_to_file(file.path),
                                 markup_text(name), size_text(file.bytes));
  if (!file.path.starts_with(task.folder + "/"))
    cell +=
        fmt::format("<br><span class=\"soft\">存于 {}</span>", markup_text(file.path.substr(0, file.path.rfind('/'))));
  return cell;
}

std::string paper_row(const DossierPlan& plan, const DossierUse& use, const DossierTask& task) {
  const DossierPaper& paper = plan.papers[use.paper];
  std::string title = markup_text(paper.title);
  if (paper.title.find(paper.kind) == std::string::npos)
    title += fmt::format("<br><span class=\"soft\">{}</span>", markup_text(paper.kind));
  for (const core::PassageState& passage : use.passages)
    title += fmt::format("<br><span class=\"soft\">见{}</span>", markup_text(passage_text(passage)));
  return fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"t\">{}</td><td>{}</td><td>{}</td></tr>\n", title,
                     markup_text(paper.number), markup_text(paper.author), format_date(paper.formed_on),
                     use.serves.empty() ? "检查" : markup_text(use.serves), original_cell(plan, paper, task));
}

std::string card(const DossierPlan& plan, const DossierVerdict& verdict, const DossierTask& task) {
  std::string html =
      fmt::format("<section class=\"card\" id=\"{}\">\n<h3>{}{}{}{}</h3>\n<p>{}</p>\n", markup_text(verdict.handle),
                  span_of(verdict.light, light_word(verdict.light)), markup_text(verdict.unit_name),
                  verdict.subject.empty() ? "" : "　", markup_text(verdict.subject), markup_text(verdict.conclusion));
  for (const std::string& reason : verdict.reasons) html += "<p>" + markup_text(reason) + "</p>\n";
  if (verdict.absence) {
    const bool is_fault = *verdict.absence == AbsenceKind::missing;
    html += fmt::format("<p class=\"{}\">{}：{}</p>\n", is_fault ? "missing" : "soft", title_of(*verdict.absence),
                        markup_text(join(verdict.missing, "、")));
  }
  if (!verdict.papers.empty()) {
    html += "<table>\n<tr><th>题名</th><th>文号</th><th>责任者</th><th>日期</th><th>用于</th><th>原件</th></tr>\n";
    for (const DossierUse& use : verdict.papers) html += paper_row(plan, use, task);
    html += "</table>\n";
  }
  return html + "</section>\n";
}

std::string document_links(const DossierPlan& plan) {
  std::string links;
  for (const auto& [name, bytes] : plan.documents)
    links += fmt::format("　<a href=\"{}\">{}</a>", link_to_file(name), markup_text(name));
  return links;
}

}  // namespace

std::string dossier_index_page(const DossierPlan& plan) {
  const std::string title = plan.period + "迎检材料包";
  std::string html = begin_page(plan, title);
  html += fmt::format("<h1>{}{}</h1>\n<p>截至{}{}</p>\n",
                      markup_text(plan.unit_name.empty() ? plan.district : plan.unit_name), markup_text(title),
                      format_date_chinese(plan.as_of), plan.unit_name.empty() ? "" : "　" + markup_text(plan.district));
  html += marks(plan) + summary(plan) + left_out_line(plan);
  html += fmt::format(
      "<p><a href=\"{0}.docx\">缺项说明</a>（<a href=\"{0}.md\">文本</a>）　卷内目录：<a "
      "href=\"{1}.docx\">Word</a>　<a "
      "href=\"{1}.xlsx\">Excel</a>{2}　文件校验：SM3SUMS</p>\n",
      link_to_file("缺项说明"), link_to_file("卷内目录"), document_links(plan));
  html += "<p class=\"soft\">";
  for (const core::Light light : kLights) html += span_of(light, light_word(light));
  html += "　点任务名看每一项的结论、材料和缺项。</p>\n";
  for (const DossierArea& area : plan.areas) html += area_table(area);
  return html + end_page(plan);
}

std::string dossier_task_page(const DossierPlan& plan, const DossierArea& area, const DossierTask& task) {
  std::string html = begin_page(plan, task.title);
  html += fmt::format("<p class=\"top\"><a href=\"../../index.html\">返回目录</a>　{}</p>\n<h1>{}</h1>\n",
                      markup_text(area.title), markup_text(task.title));
  html += marks(plan);
  if (!task.basis.empty()) html += "<p class=\"soft\">依据：" + markup_text(task.basis) + "</p>\n";
  html += "<p>" + light_counts(task) + "</p>\n";
  for (const DossierVerdict& verdict : task.verdicts) html += card(plan, verdict, task);
  return html + end_page(plan);
}

std::string size_text(std::int64_t bytes) {
  if (bytes < 1024) return fmt::format("{}字节", bytes);
  const auto size = static_cast<double>(bytes);
  if (bytes < 1024 * 1024) return fmt::format("{:.0f} KB", size / 1024);
  if (bytes < 1024 * 1024 * 1024) return fmt::format("{:.1f} MB", size / 1024 / 1024);
  return fmt::format("{:.2f} GB", size / 1024 / 1024 / 1024);
}

std::string passage_text(const core::PassageState& passage) {
  std::string text;
  if (!passage.page.empty()) text += "第" + passage.page + "页";
  if (!passage.paragraph.empty()) text += "第" + passage.paragraph + "段";
  if (!passage.quote.empty()) text += (text.empty() ? "“" : "，“") + passage.quote + "”";
  return text;
}

}  // namespace fazhi::app
