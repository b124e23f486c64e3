#include "app/file_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "app/file_secrecy.h"
#include "app/folder_walk.h"
#include "app/recorded_files.h"
#include "intake/text_sketch.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;

// Of its text; what a paper is, stands at its beginning.
constexpr std::size_t kHeadBytes = 900;

// What is kept of a file once it was looked at; its text is not.
struct LookedAt {
  ScannedFile file;
  FileSigns signs;
  intake::TextSketch sketch;
  bool without_pdf_program = false;
};

void refuse(ScannedFile& file, const ledger::Refused& refused) {
  file.state = FileState::refused;
  file.reason = refused.message;
  file.code = refused.code;
}

void look_inside(const intake::DocumentRead& read, LookedAt& looked) {
  for (const Diagnostic& diagnostic : read.diagnostics) {
    looked.without_pdf_program = looked.without_pdf_program || diagnostic.code == "no-pdf-program";
    // A file whose text cannot be read is proposed by its name.
    if (diagnostic.code != "no-pdf-program") looked.file.remarks.push_back(diagnostic.message);
  }
  if (!read.document) return;
  looked.file.format = read.document->format;
  const std::string& text = read.document->text;
  looked.signs.of_text = intake::clues_of_text(text);
  looked.signs.head = text.substr(0, kHeadBytes);
  looked.sketch = intake::sketch_of(text);
}

LookedAt look_at(const fs::path& folder, const std::string& path, const intake::PdfReader& pdf) {
  LookedAt looked;
  looked.file.path = looked.signs.path = path;
  auto described = ledger::EvidenceStore({}).inspect(folder / path);
  if (const auto* refused = std::get_if<ledger::Refused>(&described)) {
    refuse(looked.file, *refused);
    return looked;
  }
  looked.file.original = std::get<core::FileOriginal>(std::move(described));
  const intake::DocumentRead read = intake::read_document(folder / path, pdf);
  if (const auto refused = refuse_content(looked.file.original->name, read)) {
    refuse(looked.file, *refused);
    looked.file.original.reset();
    return looked;
  }
  looked.signs.of_path = intake::clues_of_path(path);
  look_inside(read, looked);
  return looked;
}

// Two at least: while one waits for pdftotext, another reads.
std::vector<LookedAt> look_at_all(const ScanOptions& options, const std::vector<std::string>& paths) {
  std::vector<LookedAt> looked(paths.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex telling;
  const auto work = [&] {
    for (std::size_t at = next++; at < paths.size(); at = next++) {
      looked[at] = look_at(options.folder, paths[at], options.pdf);
      const std::lock_guard<std::mutex> lock(telling);
      ++done;
      if (options.progress) options.progress(done, paths.size());
    }
  };
  std::vector<std::future<void>> others;
  const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
  for (unsigned i = 1; i < workers; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (auto& other : others) other.get();
  return looked;
}

// How much can be told of a file: of two with the same bytes the one in the telling folder is the one to record.
std::size_t told(const FileProposal& proposal) {
  std::size_t count = proposal.is_ready() ? 10 : 0;
  for (const Guess* guess : {&proposal.kind, &proposal.unit, &proposal.matter, &proposal.formed_on, &proposal.number})
    count += guess->value.empty() ? 0 : 1;
  return count;
}

void mark_same_bytes(std::vector<LookedAt>& looked, const std::unordered_map<std::string, std::string>& recorded) {
  std::unordered_map<std::string, LookedAt*> chosen;
  for (LookedAt& one : looked) {
    if (!one.file.original) continue;
    if (const auto record = recorded.find(one.file.original->sm3); record != recorded.end()) {
      one.file.state = FileState::recorded;
      one.file.reason = fmt::format("与台账里的材料「{}」是同一个文件", record->second);
      continue;
    }
    LookedAt*& best = chosen.emplace(one.file.original->sm3, &one).first->second;
    if (told(one.file.proposal) > told(best->file.proposal)) best = &one;
  }
  for (LookedAt& one : looked) {
    if (!one.file.original || one.file.state == FileState::recorded) continue;
    const LookedAt* best = chosen.at(one.file.original->sm3);
    if (best == &one) continue;
    one.file.state = FileState::duplicate;
    one.file.reason = fmt::format("与「{}」是同一个文件", best->file.path);
  }
  for (LookedAt& one : looked) {
    if (one.file.state != FileState::proposed) one.file.proposal = {};
  }
}

bool is_proposed(const LookedAt& looked) { return looked.file.state == FileState::proposed; }

void remark_similar_texts(std::vector<LookedAt>& looked) {
  std::vector<std::size_t> places;
  std::vector<intake::TextSketch> sketches;
  for (std::size_t i = 0; i < looked.size(); ++i) {
    if (!is_proposed(looked[i])) continue;
    places.push_back(i);
    sketches.push_back(looked[i].sketch);
  }
  for (const intake::SimilarPair& pair : intake::find_similar(sketches)) {
    const std::string& other = looked[places[pair.first]].file.path;
    looked[places[pair.second]].file.remarks.push_back(
        pair.same ? fmt::format("文字与「{}」相同，只是格式或排版不同", other)
                  : fmt::format("文字与「{}」约{:.0f}%相同", other, pair.share * 100));
  }
}

void remark_numbers(std::vector<LookedAt>& looked, const core::Facts& facts) {
  std::unordered_map<std::string, std::string> of_records, of_files;
  for (const core::Record& record : facts.records) {
    const core::RecordContent* text = record.submitted != nullptr ? record.submitted : record.accepted;
    if (text != nullptr && !text->number.empty()) of_records.emplace(text->number, record.id);
  }
  for (LookedAt& one : looked) {
    const std::string& number = one.file.proposal.number.value;
    if (!is_proposed(one) || number.empty()) continue;
    if (const auto record = of_records.find(number); record != of_records.end())
      one.file.remarks.push_back(fmt::format("文号{}与台账里的材料「{}」相同，文件不同", number, record->second));
    if (const auto [earlier, is_new] = of_files.emplace(number, one.file.path); !is_new)
      one.file.remarks.push_back(fmt::format("文号{}与「{}」相同，文件不同", number, earlier->second));
  }
}

void say_without_pdf_program(const std::vector<LookedAt>& looked, Scan& scan) {
  const auto count = std::ranges::count_if(looked, &LookedAt::without_pdf_program);
  if (count == 0) return;
  scan.diagnostics.push_back(
      {Severity::warning,
       {},
       fmt::format("没有找到 pdftotext（poppler-utils），{}个 PDF 里的文字没有读，只看了名称：有没有密级标志请自行核对",
                   count),
       "no-pdf-program",
       {}});
}

}  // namespace

std::string_view word_of(FileState state) {
  switch (state) {
    case FileState::proposed: return "proposed";
    case FileState::duplicate: return "duplicate";
    case FileState::recorded: return "recorded";
    case FileState::refused: return "refused";
  }
  return {};
}

std::string_view shown_of(FileState state) {
  switch (state) {
    case FileState::proposed: return "待确认";
    case FileState::duplicate: return "重复";
    case FileState::recorded: return "已登记";
    case FileState::refused: return "拒收";
  }
  return {};
}

Scan scan_folder(const Workspace& workspace, const ScanOptions& options) {
  FolderWalk walk = walk_folder(options.folder);
  Scan scan;
  std::error_code error;
  scan.folder = fs::canonical(options.folder, error);
  scan.diagnostics = std::move(walk.set_aside);
  scan.skipped = walk.skipped;
  if (has_errors(scan.diagnostics)) return scan;
  std::vector<LookedAt> looked = look_at_all(options, walk.files);
  const core::Facts facts = workspace.ledger->facts();
  const core::Library library = newest_library(*workspace.ledger, facts);
  const ProposalDesk desk(library, facts, options.today);
  for (LookedAt& one : looked) {
    if (is_proposed(one)) one.file.proposal = desk.propose(one.signs);
  }
  mark_same_bytes(looked, recorded_files(*workspace.ledger));
  remark_similar_texts(looked);
  remark_numbers(looked, facts);
  say_without_pdf_program(looked, scan);
  for (LookedAt& one : looked) scan.files.push_back(std::move(one.file));
  return scan;
}

}  // namespace fazhi::app
