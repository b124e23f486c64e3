#include "intake/ofd_text.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

#include "intake/about_file.h"
#include "intake/xml_stream.h"

namespace fazhi::intake {

namespace {

// OFD.xml: which documents there are (GB/T 33190, 7.4).
class Roots : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    in_root_ = name == "DocRoot";
    if (in_root_) roots.emplace_back();
  }
  void end(std::string_view) override { in_root_ = false; }
  void text(std::string_view text) override {
    if (in_root_) roots.back() += text;
  }

  std::vector<std::string> roots;

 private:
  bool in_root_ = false;
};

// Document.xml: its pages in their order, and the templates that lie under pages (7.5).
class PageList : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view place = attributes.get("BaseLoc");
    if (place.empty()) return;
    if (name == "Page") pages.emplace_back(place);
    if (name == "TemplatePage") templates.emplace_back(place);
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<std::string> pages, templates;
};

// Millimetres; 0 where there is no number. `position` of "10.5 20 100 5".
double number_at(std::string_view text, int position) {
  const std::string terminated(text);
  const char* at = terminated.c_str();
  double value = 0;
  for (int i = 0; i <= position; ++i) {
    char* end = nullptr;
    value = std::strtod(at, &end);
    if (end == at) return 0;
    at = end;
  }
  return value;
}

// Content.xml of a page: pieces of text at places (11.3). What lies on one height is one line; a wide gap in it becomes a space.
class PageLines : public XmlHandler {
 public:
  explicit PageLines(std::string& out) : out_(out) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "TextObject") {
      const std::string_view boundary = attributes.get("Boundary");
      left_ = number_at(boundary, 0);
      top_ = number_at(boundary, 1);
      width_ = number_at(boundary, 2);
      size_ = number_at(attributes.get("Size"), 0);
    } else if (name == "TextCode") {
      in_text_ = true;
      go_to(left_ + number_at(attributes.get("X"), 0), top_ + number_at(attributes.get("Y"), 0));
    }
  }
  void end(std::string_view name) override {
    if (name != "TextCode") return;
    in_text_ = false;
    reached_ = left_ + width_;
  }
  void text(std::string_view text) override {
    if (in_text_) out_ += text;
  }

 private:
  void go_to(double x, double y) {
    if (height_ && std::abs(*height_ - y) > size_ / 2) {
      out_ += '\n';
    } else if (height_ && x - reached_ > size_) {
      out_ += ' ';
    }
    height_ = y;
  }

  std::string& out_;
  double left_ = 0, top_ = 0, width_ = 0, size_ = 0;
  double reached_ = 0;            // right end of the piece before
  std::optional<double> height_;  // of the line being read
  bool in_text_ = false;
};

// `place` as written in the part `from`: relative to it, or from the root of the package.
std::string resolve(const std::string& place, const std::string& from) {
  const auto base = std::filesystem::path(from).parent_path();
  const std::string whole = (base / place).lexically_normal().string();
  return whole.starts_with('/') ? whole.substr(1) : whole;
}

class OfdReader {
 public:
  OfdReader(ZipReader& archive, std::string path, Diagnostics& out)
      : archive_(archive), path_(std::move(path)), out_(out) {}

  bool read(DocumentText& document) {
    if (archive_.find("Encryptions.xml") != nullptr) {
      out_.push_back(about_file(path_, "file-locked", "OFD 文件加了密，里面的文字看不到：请导出没有加密的再交"));
      return false;
    }
    Roots roots;
    if (!listen("OFD.xml", roots)) return false;
    for (const std::string& named : roots.roots) {
      const std::string root = resolve(named, "OFD.xml");
      PageList list;
      if (!listen(root, list) || !append(list.pages, root, "\f", document.text) ||
          !append(list.templates, root, "", document.margins))
        return false;
    }
    return true;
  }

 private:
  bool listen(const std::string& name, XmlHandler& handler) {
    const ZipEntry* part = archive_.find(name);
    if (part != nullptr) return read_xml_part(archive_, *part, path_, handler, out_);
    out_.push_back(about_file(path_, "ofd-part", "OFD 文件里缺少一部分，可能没有复制完整：请用阅读器打开另存后再试"));
    return false;
  }

  bool append(const std::vector<std::string>& places, const std::string& root, const char* between, std::string& text) {
    for (const std::string& place : places) {
      if (!text.empty()) text += between;
      PageLines lines(text);
      if (!listen(resolve(place, root), lines)) return false;
      text += '\n';
    }
    return true;
  }

  ZipReader& archive_;
  std::string path_;
  Diagnostics& out_;
};

}  // namespace

bool read_ofd_text(ZipReader& archive, const std::string& path, DocumentText& document, Diagnostics& out) {
  return OfdReader(archive, path, out).read(document);
}

}  // namespace fazhi::intake
