#include "app/returned_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "app/handout_layout.h"
#include "intake/read_workbook.h"
#include "intake/zip_reader.h"
#include "report/scratch_folder.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;

// Forms are some 50 KB; whoever packs other workbooks along may do so.
constexpr std::uint64_t kMostFormBytes = std::uint64_t{64} << 20;

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string base_name(const std::string& place) { return place.substr(place.rfind('/') + 1); }

// What Windows, a Mac, Office and we ourselves leave in folders.
bool is_left_behind(const std::string& place) {
  const std::string name = lower_ascii(base_name(place));
  if (place.starts_with("__MACOSX/") || place.find("/__MACOSX/") != std::string::npos) return true;
  return name == "thumbs.db" || name == "desktop.ini" || name == ".ds_store" || name.starts_with("~$") ||
         name.starts_with("._") || name == "放这里.txt" || name == layout::kNoteName;
}

bool is_workbook_name(const std::string& place) { return lower_ascii(place).ends_with(".xlsx"); }

bool has_identity(intake::ZipReader& archive) {
  Diagnostics ignored;  // a damaged workbook is reported by who reads it whole
  const intake::ZipEntry* part = archive.find("xl/workbook.xml");
  if (part == nullptr) return false;
  const auto xml = archive.read_whole(*part, ignored);
  return xml && xml->find("name=\"" + std::string(layout::kIdentity) + "\"") != std::string::npos;
}

bool is_form(const fs::path& path) {
  Diagnostics ignored;
  auto archive = intake::ZipReader::open_file(path.string(), {}, ignored);
  return archive && has_identity(*archive);
}

void report(Diagnostics& out, std::string path, std::string_view code, std::string message) {
  out.push_back({Severity::error, {std::move(path), 0, 0, {}}, std::move(message), std::string(code), {}});
}

}  // namespace

// Where the files lie: in an archive, from which they are fetched one by one, or in folders.
struct ReturnedPack::Source {
  std::string path;
  std::optional<intake::ZipReader> archive;
  std::optional<report::ScratchFolder> scratch;
  std::vector<std::string> forms;  // places of workbooks with our hidden sheet
  std::vector<PackFile> files;

  bool open_archive(const fs::path& from, Diagnostics& out);
  void open_folder(const fs::path& folder, const std::string& place, Diagnostics& out);
  std::optional<fs::path> fetch(const std::string& place, Diagnostics& out);
  fs::path on_disk(const std::string& place) const { return fs::path(path) / place; }
};

// False: no zip that holds a form.
bool ReturnedPack::Source::open_archive(const fs::path& from, Diagnostics& out) {
  archive = intake::ZipReader::open_file(from.string(), {}, out);
  if (!archive) return false;
  for (const intake::ZipEntry& entry : archive->entries()) {
    if (entry.folder || is_left_behind(entry.name)) continue;
    if (is_workbook_name(entry.name) && entry.size <= kMostFormBytes) {
      Diagnostics ignored;  // a damaged workbook that is a paper is kept as it is
      const auto bytes = archive->read_whole(entry, ignored);
      auto inner = bytes ? intake::ZipReader::open_bytes(entry.name, *bytes, {}, ignored) : std::nullopt;
      if (inner && has_identity(*inner)) {
        forms.push_back(entry.name);
        continue;
      }
    }
    files.push_back({base_name(entry.name), entry.name, entry.size});
  }
  return !forms.empty();
}

void ReturnedPack::Source::open_folder(const fs::path& folder, const std::string& place, Diagnostics& out) {
  std::vector<fs::directory_entry> entries(fs::directory_iterator(folder), fs::directory_iterator{});
  std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path(); });
  for (const fs::directory_entry& entry : entries) {
    const std::string here = place + entry.path().filename().string();
    if (is_left_behind(here)) continue;
    if (entry.is_symlink()) {
      report(out, entry.path().string(), "pack-link", "这是指向别处的链接，不收：请把文件本身放进来");
    } else if (entry.is_directory()) {
      open_folder(entry.path(), here + "/", out);
    } else if (entry.is_regular_file()) {
      if (is_workbook_name(here) && is_form(entry.path())) {
        forms.push_back(here);
      } else {
        files.push_back({base_name(here), here, entry.file_size()});
      }
    }
  }
}

std::optional<fs::path> ReturnedPack::Source::fetch(const std::string& place, Diagnostics& out) {
  if (!archive) return on_disk(place);
  if (!scratch) scratch.emplace(report::writable_folder());
  const intake::ZipEntry* entry = archive->find(place);
  if (entry == nullptr) return std::nullopt;
  // Under its own name, which is kept, in a folder of its own, since names may repeat.
  const fs::path folder = scratch->path() / std::to_string(entry->index);
  const fs::path target = folder / base_name(place);
  if (fs::exists(target)) return target;
  fs::create_directory(folder);
  std::ofstream file(target, std::ios::binary);
  const auto write = [&](std::string_view piece) {
    return static_cast<bool>(file.write(piece.data(), static_cast<std::streamsize>(piece.size())));
  };
  if (!archive->read(*entry, write, out)) return std::nullopt;
  file.close();
  if (file) return target;
  report(out, path, "pack-unpack", fmt::format("解开「{}」时写不进临时文件夹：请检查磁盘空间", place));
  return std::nullopt;
}

ReturnedPack::ReturnedPack(std::unique_ptr<Source> source, ReturnedForm form, std::vector<PackFile> files)
    : source_(std::move(source)), form_(std::move(form)), files_(std::move(files)) {}
ReturnedPack::ReturnedPack(ReturnedPack&&) noexcept = default;
ReturnedPack& ReturnedPack::operator=(ReturnedPack&&) noexcept = default;
ReturnedPack::~ReturnedPack() = default;

std::optional<fs::path> ReturnedPack::fetch(const PackFile& file, Diagnostics& out) const {
  return source_->fetch(file.place, out);
}

std::optional<ReturnedPack> ReturnedPack::open(const fs::path& path, Diagnostics& out) {
  auto source = std::make_unique<Source>();
  source->path = path.string();
  Diagnostics found;
  if (fs::is_directory(path)) {
    source->open_folder(path, "", found);
  } else if (is_form(path)) {
    // The form alone: the files lie beside it, if anywhere.
    const fs::path folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
    source->path = folder.string();
    const fs::path papers = folder / layout::kFilesFolder;
    if (fs::is_directory(papers)) source->open_folder(papers, std::string(layout::kFilesFolder) + "/", found);
    source->forms = {path.filename().string()};
  } else if (!source->open_archive(path, found)) {
    if (!lower_ascii(path.string()).ends_with(".zip")) return std::nullopt;  // somebody else's to say what it is
    out.insert(out.end(), found.begin(), found.end());
    if (found.empty()) {
      report(out, path.string(), "pack-no-form",
             "压缩包里没有 fazhi handout 发出的填报表：请确认选对了文件；别的材料请解开后用 fazhi evidence add 登记");
    }
    return std::nullopt;
  }
  if (source->forms.empty()) return std::nullopt;
  out.insert(out.end(), found.begin(), found.end());
  if (source->forms.size() > 1) {
    report(out, path.string(), "pack-two-forms",
           fmt::format("里面有{}张填报表（{}、{}……）：请每次只交一张", source->forms.size(), source->forms[0],
                       source->forms[1]));
    return std::nullopt;
  }
  const std::string place = (fs::path(source->path) / source->forms.front()).string();
  const auto on_disk = source->fetch(source->forms.front(), out);
  if (!on_disk) return std::nullopt;
  intake::WorkbookRead read = intake::read_workbook(*on_disk);
  for (Diagnostic& one : read.diagnostics) one.where.path = place;
  std::ranges::copy_if(read.diagnostics, std::back_inserter(out),
                       [](const Diagnostic& one) { return one.severity == Severity::error; });
  if (!read.workbook) return std::nullopt;
  auto form = read_returned_form(place, std::move(*read.workbook), out);
  if (!form) return std::nullopt;
  std::vector<PackFile> files = std::move(source->files);
  std::ranges::sort(files, {}, &PackFile::place);
  return ReturnedPack(std::move(source), std::move(*form), std::move(files));
}

}  // namespace fazhi::app
