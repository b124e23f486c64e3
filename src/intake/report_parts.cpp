#include "intake/report_parts.h"

#include <algorithm>
#include <array>
#include <string>

namespace fazhi::intake {

namespace {

struct Part {
  std::string_view id, title;
  bool needed;
  std::u32string_view in_heading;  // words, parted by blanks
  std::u32string_view in_text;
};

constexpr std::array<Part, 5> kParts{
    {{"measures", "上一年度推进法治政府建设的主要举措和成效", true,
      U"举措 成效 工作情况 完成情况 开展情况 推进情况 落实情况 主要工作 主要做法 工作总结 工作成绩 工作亮点",
      U"主要举措 主要做法 取得成效 工作成效 取得新成效 取得了一定成效"},
     {"shortcomings", "上一年度推进法治政府建设存在的不足和原因", true, U"不足 问题 短板 差距 困难 薄弱",
      U"存在的不足 存在不足 存在一些 存在的问题 存在问题 存在差距 还存在 仍存在 不足之处 薄弱环节"},
     {"first-person", "上一年度党政主要负责人履行推进法治建设第一责任人职责、加强法治政府建设的有关情况", true,
      U"第一责任人", U"第一责任人"},
     {"plans", "下一年度推进法治政府建设的主要安排", true,
      U"下一步 下步 下一年 下一阶段 下阶段 主要安排 工作安排 工作打算 工作计划 工作思路 工作谋划 明年 来年 努力方向",
      U"下一步 下步工作 下一年度 明年 下阶段"},
     {"other", "其他需要报告的情况", false, U"其他 其它 需要报告", U"其他需要报告 其他需要说明"}}};

template <typename Use>
void for_each_word(std::u32string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(U' '), words.size());
    use(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool has_word(const std::vector<Glyph>& glyphs, std::u32string_view words) {
  bool found = false;
  for_each_word(words, [&](std::u32string_view word) {
    for (std::size_t i = 0; !found && i + word.size() <= glyphs.size(); ++i) found = stands_at(glyphs, i, word);
  });
  return found;
}

}  // namespace

PartSearch::PartSearch() : in_heading_(kParts.size()), in_text_(kParts.size()) {}

void PartSearch::look_at(const Passage& passage) {
  std::vector<Place>& places = passage.heading ? in_heading_ : in_text_;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (places[i].found || !has_word(passage.glyphs, passage.heading ? kParts[i].in_heading : kParts[i].in_text))
      continue;
    places[i] = {true, passage.glyphs.front().at};
  }
}

std::vector<ReportPart> PartSearch::result(std::string_view text) const {
  std::vector<ReportPart> parts;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    ReportPart part;
    part.id = kParts[i].id;
    part.title = kParts[i].title;
    part.needed = kParts[i].needed;
    part.in_heading = in_heading_[i].found;
    part.found = part.in_heading || in_text_[i].found;
    const Place& place = part.in_heading ? in_heading_[i] : in_text_[i];
    if (part.found) part.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + place.at, '\n'));
    for (const auto words : {kParts[i].in_heading, kParts[i].in_text})
      for_each_word(words, [&](std::u32string_view word) {
        std::string utf8 = to_narrow(word);
        if (std::find(part.searched.begin(), part.searched.end(), utf8) == part.searched.end())
          part.searched.push_back(std::move(utf8));
      });
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace fazhi::intake
