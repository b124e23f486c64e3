#include "app/search_update.h"

#include <algorithm>
#include <set>
#include <string>

#include "app/search_documents.h"
#include "core/event.h"
#include "intake/document_text.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

using ledger::SearchIndex;
using ledger::SearchPosition;
using Tell = std::function<void(const SearchProgress&)>;

// Events to a step: what an interruption loses, and what is in memory at once.
constexpr std::size_t kPage = 5'000;
// Files to a step; also a text of this many bytes ends it.
constexpr std::size_t kFiles = 50;
constexpr std::size_t kFileBytes = std::size_t{8} << 20;
// Of one file. Beyond are data, not papers.
constexpr std::size_t kMostText = std::size_t{4} << 20;

std::string cut(std::string text) {
  if (text.size() <= kMostText) return text;
  std::size_t end = kMostText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text;
}

// What an event is about; of a voiding, what the event it names is about.
std::vector<std::string> subjects_of(const ledger::Ledger& ledger, const core::EventBody& body) {
  const auto* voiding = std::get_if<core::Voided>(&body);
  if (voiding == nullptr) return core::subjects_of(body);
  const auto named = ledger.events(voiding->sequence, 1);
  return named.empty() ? std::vector<std::string>{} : subjects_of(ledger, named.front().body);
}

bool is_adoption(const ledger::Ledger& ledger, const core::EventBody& body) {
  if (const auto* voiding = std::get_if<core::Voided>(&body)) {
    const auto named = ledger.events(voiding->sequence, 1);
    return !named.empty() && is_adoption(ledger, named.front().body);
  }
  return std::holds_alternative<core::EditionAdopted>(body);
}

// Reads files and keeps their texts, some at a time.
class FileReader {
 public:
  FileReader(const Workspace& workspace, SearchIndex& index, const ReadFileText& read, SearchUpdate& update)
      : store_(workspace.folder), index_(index), read_(read), update_(update) {}

  void read(const std::vector<std::string>& files, SearchProgress progress, const Tell& tell) {
    if (!read_) return;
    progress.files = 0;
    progress.of_files = static_cast<std::int64_t>(files.size());
    for (const std::string& sm3 : files) {
      read_one(sm3);
      ++progress.files;
      if (texts_.size() < kFiles && bytes_ < kFileBytes) continue;
      keep();
      tell(progress);
    }
    keep();
  }

 private:
  void read_one(const std::string& sm3) {
    ledger::FileText text = read_(store_.path_of(sm3));
    if (!text.note.empty() && update_.unreadable++ == 0) update_.first_unreadable = text.note;
    text.text = cut(std::move(text.text));
    bytes_ += text.text.size();
    texts_.emplace_back(sm3, std::move(text));
  }
  void keep() {
    if (!texts_.empty()) index_.keep(texts_);
    texts_.clear();
    bytes_ = 0;
  }

  ledger::EvidenceStore store_;
  SearchIndex& index_;
  const ReadFileText& read_;
  SearchUpdate& update_;
  std::vector<std::pair<std::string, ledger::FileText>> texts_;
  std::size_t bytes_ = 0;
};

class Update {
 public:
  Update(const Workspace& workspace, SearchIndex& index, FileReader& files, const Tell& tell)
      : ledger_(*workspace.ledger), index_(index), documents_(workspace), files_(files), tell_(tell) {}

  void take_events(const ledger::Head& head) {
    SearchPosition at = index_.indexed();
    began_at_ = at.sequence;
    while (at.sequence < head.sequence || at.head != head) {
      const auto step = step_from(at, head);
      // Before the papers that have them: their words are then written once.
      if (step) files_.read(new_files(*step), {at.sequence, head.sequence, 0, 0}, tell_);
      if (step && index_.take(*step)) {
        at = step->to;
      } else {
        // Another process was faster, or everything has to be worded anew.
        if (!step) index_.clear();
        at = index_.indexed();
        began_at_ = step ? began_at_ : 0;
        if (at.head.sequence > head.sequence) return;
      }
      tell_({at.sequence, head.sequence, 0, 0});
    }
  }

 private:
  // nullopt: kinds or fields were given other names after the index began.
  std::optional<SearchIndex::Step> step_from(const SearchPosition& at, const ledger::Head& head) const {
    SearchIndex::Step step{at, {head.sequence, head}, {}, {}, {}};
    std::set<std::string> touched;
    const std::vector<core::Event> page = ledger_.events(at.sequence + 1, kPage);
    for (const core::Event& event : page) {
      if (event.sequence > head.sequence) break;
      if (began_at_ > 0 && is_adoption(ledger_, event.body)) return std::nullopt;
      for (const std::string& subject : subjects_of(ledger_, event.body)) touch(subject, touched);
      step.to.sequence = event.sequence;
    }
    for (const std::string& subject : touched) {
      if (auto document = documents_.find(subject)) {
        const auto names = documents_.names_of(*document);
        step.names.insert(step.names.end(), names.begin(), names.end());
        step.documents.push_back(std::move(*document));
      } else {
        step.gone.push_back(subject);
      }
    }
    std::ranges::sort(step.names, {},
                      [](const ledger::SearchName& name) { return std::tie(name.of, name.id, name.name); });
    step.names.erase(std::unique(step.names.begin(), step.names.end()), step.names.end());
    return step;
  }

  std::vector<std::string> new_files(const SearchIndex::Step& step) const {
    std::set<std::string> files;
    for (const ledger::SearchDocument& document : step.documents) {
      if (!document.file.empty() && !index_.file_text(document.file)) files.insert(document.file);
    }
    return {files.begin(), files.end()};
  }

  // A unit's name is in the words of all that is its.
  void touch(const std::string& subject, std::set<std::string>& touched) const {
    static constexpr std::string_view kUnit = "unit:";
    touched.insert(subject);
    if (!subject.starts_with(kUnit)) return;
    for (const std::string& owned : index_.subjects_of_unit(subject.substr(kUnit.size()))) touched.insert(owned);
  }

  const ledger::Ledger& ledger_;
  SearchIndex& index_;
  SearchDocuments documents_;
  FileReader& files_;
  const Tell& tell_;
  std::int64_t began_at_ = 0;
};

}  // namespace

ledger::FileText read_file_text(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return {{}, "台账里没有这个文件了"};
  intake::DocumentRead read = intake::read_document(file);
  if (read.document && !read.document->text.empty()) return {std::move(read.document->text), {}};
  // A scan or a picture says nothing and is no fault.
  return {{}, read.diagnostics.empty() ? std::string() : read.diagnostics.front().message};
}

SearchUpdate update_search_index(const Workspace& workspace, SearchIndex& index, const ReadFileText& read,
                                 const std::function<void(const SearchProgress&)>& tell) {
  const ledger::Head head = workspace.ledger->head();
  const SearchPosition at = index.indexed();
  const bool is_ours = at.head.sequence == 0 || workspace.ledger->contains(at.head.sequence, at.head.digest);
  if (!is_ours) index.clear();
  SearchUpdate update;
  FileReader files(workspace, index, read, update);
  if (!is_ours || at.head != head || at.sequence != head.sequence) {
    Update(workspace, index, files, tell).take_events(head);
  }
  // What an earlier search left out.
  files.read(index.unread_files(), {head.sequence, head.sequence, 0, 0}, tell);
  if (!read) update.files_left = static_cast<std::int64_t>(index.unread_files().size());
  return update;
}

}  // namespace fazhi::app
