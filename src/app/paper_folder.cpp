#include "app/paper_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "base/failure.h"
#include "base/text.h"
#include "report/file_output.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw Failure("file-write", "无法写入「" + path.string() + "」：" + why);
}

// Below the folder, so that moving the files is renaming; gone when it goes out of scope.
class Stage {
 public:
  explicit Stage(const fs::path& folder) : path_(folder / fmt::format(".fazhi-{}.tmp", ::getpid())) {
    std::error_code error;
    fs::create_directory(path_, error);
    if (error) refuse(folder, "没有写入权限，请换一个文件夹，或请管理员开通");
  }
  ~Stage() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  const fs::path& path() const { return path_; }

  // What goes wrong is told of the place the file is for.
  void write(const NamedBytes& file, const fs::path& to) const {
    try {
      report::write_file(path_ / file.name, file.bytes);
    } catch (const Failure& failure) {
      throw Failure(failure.code(), replace_all(failure.what(), path_.string(), to.string()));
    }
  }

 private:
  fs::path path_;
};

// True where it was made.
bool make_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return false;
  if (fs::exists(fs::symlink_status(folder, error))) refuse(folder, "那里已有一个文件，要的是文件夹，请换一个名字");
  fs::create_directories(folder, error);
  if (error) refuse(folder, "文件夹建不起来，请检查路径和权限");
  return true;
}

void move_all(const fs::path& from, const fs::path& to, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    std::error_code error;
    if (fs::is_directory(to / name, error)) refuse(to / name, "那是一个文件夹，请换一个地方");
  }
  for (const std::string& name : names) {
    std::error_code error;
    fs::rename(from / name, to / name, error);
    if (error) refuse(to / name, "没有写入权限，请换一个文件夹，或请管理员开通");
  }
}

}  // namespace

void write_folder(const std::string& folder, const NextFile& next) {
  const fs::path to(folder);
  const bool made = make_folder(to);
  try {
    const Stage stage(to);
    std::vector<std::string> names;
    while (const std::optional<NamedBytes> file = next()) {
      stage.write(*file, to);
      names.push_back(file->name);
    }
    move_all(stage.path(), to, names);
  } catch (const Failure&) {
    std::error_code ignored;
    if (made) fs::remove(to, ignored);
    throw;
  }
}

void write_folder(const std::string& folder, const std::vector<NamedBytes>& files) {
  auto file = files.begin();
  write_folder(folder, [&]() -> std::optional<NamedBytes> {
    return file == files.end() ? std::nullopt : std::optional(*file++);
  });
}

}  // namespace fazhi::app
