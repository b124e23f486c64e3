#pragma once
// A handout that came back: as a zip (packed again by Windows or a Mac), as a folder, or the form alone. Finds the form and the files;
// what is written in the form is returned_form.h.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/returned_form.h"
#include "base/diagnostic.h"

namespace fazhi::app {

struct PackFile {
  std::string name;   // without folders
  std::string place;  // as it lies in the pack, for messages: 区教育局/材料/公告.pdf
  std::uint64_t bytes = 0;
};

class ReturnedPack {
 public:
  // nullopt: this is no handout at all (nothing reported), or it is one and cannot be read (reported).
  static std::optional<ReturnedPack> open(const std::filesystem::path& path, Diagnostics& out);

  ReturnedPack(ReturnedPack&&) noexcept;
  ReturnedPack& operator=(ReturnedPack&&) noexcept;
  ~ReturnedPack();

  const ReturnedForm& form() const { return form_; }
  const std::vector<PackFile>& files() const { return files_; }  // by place

  // On this disk, under its own name, for as long as the pack lives. nullopt: it could not be unpacked (reported).
  std::optional<std::filesystem::path> fetch(const PackFile& file, Diagnostics& out) const;

 private:
  struct Source;
  ReturnedPack(std::unique_ptr<Source> source, ReturnedForm form, std::vector<PackFile> files);
  std::unique_ptr<Source> source_;
  ReturnedForm form_;
  std::vector<PackFile> files_;
};

}  // namespace fazhi::app
