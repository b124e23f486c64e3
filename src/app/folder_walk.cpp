#include "app/folder_walk.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "intake/about_file.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;

// Deeper than any office sorts its papers; what is deeper was made to be.
constexpr int kMostDepth = 64;

bool is_left_behind(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames{"Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini"};
  return name.starts_with('.') || name.starts_with("~$") || std::ranges::find(kNames, name) != kNames.end() ||
         (name.starts_with('~') && name.ends_with(".tmp"));
}

bool can_be_shown(std::string_view name) {
  return is_valid_utf8(name) &&
         std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

class Walk {
 public:
  explicit Walk(fs::path root) : root_(std::move(root)) {}

  FolderWalk run() {
    std::error_code error;
    if (!fs::is_directory(root_, error)) {
      set_aside(root_.string(), "folder-missing", "这不是文件夹，或没有这个文件夹：请检查路径", Severity::error);
    } else {
      enter(root_, "", 0);
    }
    std::ranges::sort(found_.files);
    sort_by_place(found_.set_aside);
    return std::move(found_);
  }

 private:
  void set_aside(const std::string& path, const char* code, const char* why, Severity severity = Severity::warning) {
    found_.set_aside.push_back(intake::about_file(intake::shown(path), code, why));
    found_.set_aside.back().severity = severity;
  }

  void enter(const fs::path& folder, const std::string& below, int depth) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error) {
      const bool root = below.empty();
      return set_aside(root ? root_.string() : below, "folder-unreadable", "文件夹打不开，里面的没有看：请检查权限",
                       root ? Severity::error : Severity::warning);
    }
    for (; entries != fs::directory_iterator(); entries.increment(error)) {
      if (error) return set_aside(below, "folder-unreadable", "文件夹读到一半读不下去，其余的没有看：请检查磁盘");
      take(*entries, below, depth);
    }
  }

  void take(const fs::directory_entry& entry, const std::string& below, int depth) {
    const std::string name = entry.path().filename().string();
    const std::string path = below.empty() ? name : below + "/" + name;
    if (is_left_behind(name)) {
      ++found_.skipped;
      return;
    }
    std::error_code error;
    const fs::file_status status = entry.symlink_status(error);
    if (error) return set_aside(path, "file-unreadable", "文件打不开：可能已被移走，或没有读取权限");
    if (!can_be_shown(name)) return set_aside(path, "file-name", "名称含控制字符或乱码，没有看：请改名后再试");
    if (fs::is_symlink(status))
      return set_aside(path, "file-link", "是快捷方式（符号链接），没有跟过去：请把它指向的文件放进来");
    if (fs::is_directory(status)) {
      if (depth >= kMostDepth) return set_aside(path, "folder-deep", "文件夹套得太深（超过64层），里面的没有看");
      return enter(entry.path(), path, depth + 1);
    }
    if (!fs::is_regular_file(status))
      return set_aside(path, "file-not-regular", "不是普通文件（设备、管道等），没有看");
    found_.files.push_back(path);
  }

  fs::path root_;
  FolderWalk found_;
};

}  // namespace

FolderWalk walk_folder(const fs::path& folder) { return Walk(folder).run(); }

}  // namespace fazhi::app
