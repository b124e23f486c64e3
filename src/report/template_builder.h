#pragma once
// Sections of a template put together: what is open, which words may be used here, what closes what. The same for lines and for the
// pieces of one line. Used by template_reader.cpp only.

#include <functional>
#include <string>
#include <vector>

#include "report/template_line.h"
#include "report/template_reader.h"

namespace fazhi::report {

// A sentence about a part of the line at hand.
using Complain = std::function<void(int column, std::string_view code, std::string message)>;

enum class TagKind { when, unless, each, otherwise, end, table, picture, page, wide_page, value };
TagKind kind_of(const LinePart& tag);
bool is_control(TagKind kind);  // when … end

// 「，是不是「责任单位」？」 or 「。」
std::string nearest_text(const std::string& word, const std::vector<std::string>& candidates);

class SectionBuilder {
 public:
  SectionBuilder(const TemplateWords& words, std::string kind);
  // One that begins where `outer` stands: with the words there, and its own sections.
  static SectionBuilder inside(const SectionBuilder& outer);

  void add(TemplateNode node);
  // 如果, 没有, 每个, 否则, 完.
  void control(const LinePart& tag, TagKind kind, int line, const Complain& complain);
  void add_value(const LinePart& tag, const Complain& complain);
  void place(const LinePart& tag, TagKind kind, const Complain& complain);

  bool is_open() const { return frames_.size() > 1; }
  // Closes what was left open; each is reported by `complain` of (line, column, word as opened).
  std::vector<TemplateNode> finish(const std::function<void(int line, int column, std::string opened)>& complain);

 private:
  struct Frame {
    TemplateNode node;
    bool in_otherwise = false;
    int line = 0, column = 0;
    std::size_t words = 0;  // how many lists of words there were before
  };

  const TemplateWord* find(std::string_view name) const;
  const TemplateWord* find_or_complain(const std::string& name, const LinePart& tag, const Complain& complain) const;
  bool is_inside_of(std::string_view list) const;
  void open(const LinePart& tag, TagKind kind, int line, const Complain& complain);
  void turn(const LinePart& tag, const Complain& complain);
  void close(const LinePart& tag, const Complain& complain);
  void pop();

  std::vector<const TemplateWords*> words_;  // from the paper's own to those of the innermost list
  std::vector<std::string> lists_around_;    // 每个 that are open around an inner builder
  std::vector<Frame> frames_;                // the first is no section
  std::size_t depth_around_ = 0;
  std::string kind_;
};

}  // namespace fazhi::report
