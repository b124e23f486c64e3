#include "app/dossier_writer.h"

#include <algorithm>

#include "app/dossier_catalogue.h"
#include "app/dossier_pages.h"
#include "app/dossier_places.h"
#include "base/digest.h"
#include "ledger/evidence_bytes.h"
#include "report/docx_writer.h"
#include "report/markdown_writer.h"
#include "report/xlsx_writer.h"
#include "report/zip_stream.h"

namespace fazhi::app {

namespace {

DossierFile::State state_of(ledger::ReadAs read) {
  switch (read) {
    case ledger::ReadAs::whole:
    case ledger::ReadAs::stopped: return DossierFile::State::in_pack;
    case ledger::ReadAs::gone: return DossierFile::State::gone;
    case ledger::ReadAs::unreadable: return DossierFile::State::unreadable;
    case ledger::ReadAs::altered: return DossierFile::State::altered;
  }
  return DossierFile::State::altered;
}

class DossierWriter {
 public:
  DossierWriter(DossierPlan& plan, report::OutgoingFile& file) : plan_(plan), zip_(file) {}

  bool run(const ledger::EvidenceStore& store, const DossierProgress& progress) {
    if (!copy_originals(store, progress)) return false;
    add("index.html", dossier_index_page(plan_));
    add_paper("缺项说明", dossier_shortfalls(plan_), {"docx", "md"});
    add_paper("卷内目录", dossier_catalogue(plan_), {"docx", "xlsx"});
    for (const auto& [name, bytes] : plan_.documents) add(name, bytes);
    for (const DossierArea& area : plan_.areas) {
      add_paper(area.folder + "/卷内目录", dossier_catalogue(plan_, area), {"docx", "xlsx"});
      for (const DossierTask& task : area.tasks)
        add(task.folder + "/" + kTaskPage, dossier_task_page(plan_, area, task));
      if (!progress(all_, all_)) return false;
    }
    add_sums();
    zip_.finish();
    return true;
  }

 private:
  bool copy_originals(const ledger::EvidenceStore& store, const DossierProgress& progress) {
    std::vector<DossierFile*> files;
    for (DossierFile& file : plan_.files) {
      files.push_back(&file);
      all_ += static_cast<std::uint64_t>(file.bytes);
    }
    std::ranges::sort(files, {}, &DossierFile::path);
    std::uint64_t done = 0;
    for (DossierFile* file : files) {
      const auto taken = [&](std::string_view bytes) {
        zip_.write(bytes);
        done += bytes.size();
        return progress(done, all_);
      };
      const std::uint64_t before = done;
      zip_.begin(file->path, report::packing_of(file->path), file->day);
      const ledger::ReadAs read = ledger::read_evidence(store.path_of(file->sm3), file->sm3, file->bytes, taken);
      if (read == ledger::ReadAs::stopped) return false;
      file->state = state_of(read);
      if (read == ledger::ReadAs::whole) {
        zip_.end();
        sums_.push_back({file->path, file->sm3});
      } else {
        zip_.take_back();
        done = before + static_cast<std::uint64_t>(file->bytes);
      }
    }
    return true;
  }

  void add(const std::string& path, const std::string& bytes) {
    zip_.add(path, bytes, plan_.as_of);
    sums_.push_back({path, sm3_hex(bytes)});
  }

  void add_paper(const std::string& path, const report::Document& document,
                 std::initializer_list<const char*> formats) {
    for (const std::string format : formats) {
      const std::string bytes = format == "docx"   ? report::to_docx(document)
                                : format == "xlsx" ? report::to_xlsx(document)
                                                   : report::to_markdown(document);
      add(path + "." + format, bytes);
    }
  }

  // As `cksum -a sm3 --untagged` writes it; there is nothing to escape in safe names.
  void add_sums() {
    std::ranges::sort(sums_, {}, &Sum::path);
    std::string text;
    for (const Sum& sum : sums_) text += sum.sm3 + "  " + sum.path + "\n";
    zip_.add("SM3SUMS", text, plan_.as_of);
  }

  struct Sum {
    std::string path, sm3;
  };
  DossierPlan& plan_;
  report::ZipStream zip_;
  std::vector<Sum> sums_;
  std::uint64_t all_ = 0;
};

}  // namespace

bool write_dossier(DossierPlan& plan, const ledger::EvidenceStore& store, const DossierProgress& progress,
                   report::OutgoingFile& file) {
  return DossierWriter(plan, file).run(store, progress);
}

}  // namespace fazhi::app
