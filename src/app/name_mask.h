#pragma once
// Names of persons in what leaves the office: 张某某 for each of them, in columns of names and inside sentences.

#include <string>
#include <string_view>
#include <vector>

#include "app/dossier_publicity.h"
#include "app/view.h"

namespace fazhi::app {

class NameMask {
 public:
  // `shown`: asked for with --personal, nothing is masked. The view must outlive it.
  NameMask(bool shown, const View& view);

  bool shown() const { return shown_; }
  // The whole text is a name.
  std::string name(const std::string& name) const;
  // Names inside it: those of persons of the ledger, of plans of problems and of the personal fields of all matters. A name nobody recorded stays: a program
  // cannot tell it from other words.
  std::string text(std::string text) const;
  // Also those that the personal fields of this matter (kNone: of none) state.
  std::string text_of_matter(std::string text, std::uint32_t matter) const;
  // Also those of this record and of the matters it is about; of one that states nothing (withdrawn, purged) none of these.
  std::string text_of_record(std::string text, std::uint32_t record) const;
  // A value of that field; `definition` may be nullptr.
  std::string value(const core::Value& value, const core::FieldDef* definition) const;

 private:
  const View& view_;
  bool shown_;
  Publicity publicity_;
  MaskedNames names_;
};

}  // namespace fazhi::app
