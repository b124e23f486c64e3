#include "app/file_scan.h"

#include <filesystem>
#include <fstream>

#include "app/confirmed_files.h"
#include "app/folder_walk.h"
#include "app/scan_form.h"
#include "app/scan_list.h"
#include "base/digest.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

namespace {

namespace fs = std::filesystem;
using test::SampleLedger;

constexpr const char* kUnits =
    "units:\n"
    "  - {id: zf, name: 示例区人民政府, types: [区政府, 决策机关]}\n"
    "  - {id: jyj, name: 示例区教育局, types: [政府部门], parent: zf}\n"
    "  - {id: sfj, name: 示例区司法局, types: [政府部门, 司法行政部门], parent: zf}\n"
    "matters:\n"
    "  - {id: d1, kind: decision, title: 滨河公园建设方案, opened_on: 2026-01-08, parties: {lead: jyj, decider: zf}}\n";

constexpr const char* kNotice =
    "示例区教育局关于《滨河公园建设方案》的征求意见公告\n各有关单位：\n现将滨河公园建设方案向社会公开征求意见，"
    "请于四月十日前反馈，意见可以信函、电子邮件或者到现场的方式提出，逾期视为没有意见。\n示例区教育局\n2026年3月12日\n";

// A ledger with three units and a folder beside it.
class Office {
 public:
  Office() {
    REQUIRE(format(sample_.import("2026-01-05", kUnits).diagnostics) == "");
    fs::create_directory(folder());
  }

  fs::path folder() const { return sample_.folder() / "材料"; }
  Workspace& workspace() { return sample_.workspace(); }

  void put(const std::string& path, const std::string& bytes) const {
    fs::create_directories((folder() / path).parent_path());
    std::ofstream(folder() / path, std::ios::binary) << bytes;
  }

  Scan scan(const intake::PdfReader& pdf = {}) {
    ScanOptions options;
    options.folder = folder();
    options.today = make_date(2026, 9, 30);
    options.pdf = pdf;
    return scan_folder(workspace(), options);
  }

  // Of a folder that holds this file only.
  ScannedFile scan_one(const std::string& path, const std::string& bytes) {
    put(path, bytes);
    const Scan found = scan();
    REQUIRE(found.files.size() == 1);
    return found.files.front();
  }

  RecordedFiles record(const ConfirmedFiles& files, bool dry_run = false) {
    return record_confirmed(workspace(), files, SampleLedger::on("2026-09-30"), {dry_run, true});
  }

 private:
  SampleLedger sample_;
};

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& one : diagnostics) codes.push_back(one.code);
  return codes;
}

ConfirmedFile confirmed(const ScannedFile& file) {
  ConfirmedFile taken;
  taken.path = file.path;
  taken.sm3 = file.original->sm3;
  taken.kind = file.proposal.kind.value;
  taken.unit = file.proposal.unit.value;
  taken.formed_on = file.proposal.formed_on.value;
  taken.title = file.proposal.title.value;
  return taken;
}

}  // namespace

TEST_CASE("A notice is proposed with kind, unit, matter and day, each with its reason") {
  Office office;
  const ScannedFile file = office.scan_one("2026-03-12_示教〔2026〕12号_征求意见公告.txt", kNotice);
  const FileProposal& proposal = file.proposal;
  CHECK(file.state == FileState::proposed);
  CHECK(proposal.kind.value == "征求意见公告");
  CHECK(proposal.kind.sure == Sureness::certain);
  CHECK(proposal.unit.value == "jyj");
  CHECK(proposal.matter.value == "d1");
  CHECK(proposal.formed_on.value == "2026-03-12");
  CHECK(proposal.formed_on.sure == Sureness::certain);
  CHECK(proposal.formed_on.why == "落款的成文日期，与文件名里的日期一致");
  CHECK(proposal.number.value == "示教〔2026〕12号");
  CHECK(proposal.is_ready());
  CHECK(reasons_of(proposal).find("种类：标题里有这个词") == 0);
}

TEST_CASE("Where a file says nothing, its folders do") {
  Office office;
  const FileProposal proposal =
      office.scan_one("区教育局/d1 滨河公园/2026年/3月12日会议纪要.png", "\x89PNG\r\n\x1A\n...").proposal;
  CHECK(proposal.kind.value == "会议纪要");
  CHECK(proposal.unit.value == "jyj");
  CHECK(proposal.unit.sure == Sureness::certain);
  CHECK(proposal.matter.value == "d1");
  CHECK(proposal.formed_on.value == "2026-03-12");
}

TEST_CASE("A file of which nothing can be told is proposed empty and is not ready") {
  Office office;
  const FileProposal proposal = office.scan_one("扫描0001.png", "\x89PNG\r\n\x1A\n...").proposal;
  CHECK(proposal.kind.value.empty());
  CHECK(proposal.unit.value.empty());
  CHECK(proposal.formed_on.value.empty());
  CHECK_FALSE(proposal.is_ready());
}

TEST_CASE("A day that lies ahead is not proposed") {
  Office office;
  const Guess day = office.scan_one("2027-03-12 会议纪要.txt", "会议纪要\n").proposal.formed_on;
  CHECK(day.value.empty());
  CHECK(day.why == "文件名里的日期是2027-03-12，晚于今天");
}

TEST_CASE("A paper marked secret is refused by name, by text and in the encodings of Windows") {
  Office office;
  office.put("a/机密★会议纪要.txt", "会议纪要\n");
  office.put("b.txt", "机　密 ★ 1年\n会议纪要\n");
  office.put("c.txt", "\xC3\xD8\xC3\xDC\xA1\xEF\x0A");  // 秘密★ in GB18030
  office.put("d.txt", "保守国家秘密的通知\n");
  const Scan found = office.scan();
  REQUIRE(found.files.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) {
    INFO(found.files[i].path);
    CHECK(found.files[i].state == FileState::refused);
    CHECK(found.files[i].code == "file-secret");
  }
  CHECK(found.files[3].state == FileState::proposed);
  CHECK(scan_summary(found).at(1) ==
        "拒收「a/"
        "机密★会议纪要.txt」：文件「机密★会议纪要."
        "txt」带有「机密」标志，已拒收：本台账不是涉密系统，请按保密规定处理该文件");
}

TEST_CASE("The same bytes are proposed once, nearly the same text is remarked") {
  Office office;
  office.put("1.txt", kNotice);
  office.put("2.txt", kNotice);
  office.put("3.txt", "（印发稿）\n" + std::string(kNotice));
  const Scan found = office.scan();
  CHECK(found.files[0].state == FileState::proposed);
  CHECK(found.files[1].state == FileState::duplicate);
  CHECK(found.files[1].reason == "与「1.txt」是同一个文件");
  REQUIRE(found.files[2].remarks.size() == 1);
  CHECK(found.files[2].remarks.front().find("文字与「1.txt」约") == 0);
}

TEST_CASE("Of the same bytes the file is proposed of which most can be told") {
  Office office;
  office.put("副本.txt", "会议纪要\n时间：2026年3月9日\n");
  office.put("教育局/会议纪要.txt", "会议纪要\n时间：2026年3月9日\n");
  const Scan found = office.scan();
  CHECK(found.files[0].reason == "与「教育局/会议纪要.txt」是同一个文件");
  CHECK(found.files[1].proposal.unit.value == "jyj");
}

TEST_CASE("One number on two papers is remarked") {
  Office office;
  office.put("示教〔2026〕12号 通知.txt", "甲\n");
  office.put("示教[2026]12号 附件.txt", "乙\n");
  const Scan found = office.scan();
  CHECK(found.files[0].remarks.empty());
  CHECK(found.files[1].remarks ==
        std::vector<std::string>{"文号示教〔2026〕12号与「示教[2026]12号 附件.txt」相同，文件不同"});
}

TEST_CASE("Links are not followed, what programs leave behind is skipped, empty files are refused") {
  Office office;
  office.put("会议纪要.txt", "会议纪要\n");
  office.put("~$会议纪要.docx", "x");
  office.put(".~lock.会议纪要.docx#", "x");
  office.put("Thumbs.db", "x");
  office.put("空.txt", "");
  office.put("坏\x01名.txt", "x");
  fs::create_directory_symlink(office.folder(), office.folder() / "回到这里");
  fs::create_symlink("/etc/passwd", office.folder() / "passwd.txt");
  const Scan found = office.scan();
  REQUIRE(found.files.size() == 2);
  CHECK(found.skipped == 3);
  CHECK(found.files[1].code == "file-empty");
  CHECK(codes_of(found.diagnostics) == std::vector<std::string>{"file-link", "file-link", "file-name"});
}

TEST_CASE("A folder that is not there is an error") {
  CHECK(codes_of(walk_folder("/nowhere").set_aside) == std::vector<std::string>{"folder-missing"});
}

TEST_CASE("Without pdftotext PDFs are proposed by name, which is said once") {
  Office office;
  office.put("2026-03-12 会议纪要.pdf", "%PDF-1.4\n1");
  office.put("2026-03-13 会议纪要.pdf", "%PDF-1.4\n2");
  const Scan found = office.scan(intake::PdfReader{});
  CHECK(codes_of(found.diagnostics) == std::vector<std::string>{"no-pdf-program"});
  CHECK(found.files[0].proposal.kind.value == "会议纪要");
}

TEST_CASE("A PDF over which pdftotext breaks down is proposed by name; the others are read") {
  Office office;
  const fs::path script = office.folder().parent_path() / "pdftotext";
  std::ofstream(script)
      << "#!/bin/sh\ncase \"$3\" in *坏*) kill -SEGV $$;; esac\necho 会议纪要\necho 示例区教育局\necho 2026年3月12日\n";
  fs::permissions(script, fs::perms::owner_all);
  office.put("坏 2026-03-13 会议纪要.pdf", "%PDF-1.4\n1");
  office.put("好.pdf", "%PDF-1.4\n2");
  const Scan found = office.scan({{script.string()}, {}});
  REQUIRE(found.files.size() == 2);
  CHECK(found.files[0].proposal.formed_on.value == "2026-03-13");
  CHECK(found.files[0].remarks.size() == 1);
  CHECK(found.files[1].proposal.unit.value == "jyj");
}

TEST_CASE("Confirmed files are recorded; scanned again they are known, confirmed again nothing happens") {
  Office office;
  office.put("1.txt", kNotice);
  const ConfirmedFiles taken{office.folder(), {confirmed(office.scan().files.front())}};
  const RecordedFiles first = office.record(taken);
  REQUIRE(format(first.recorded.diagnostics) == "");
  CHECK(first.recorded.counts.at("evidence-submitted") == 1);
  const RecordedFiles again = office.record(taken);
  CHECK(again.recorded.counts.empty());
  CHECK(again.known == 1);
  CHECK(office.scan().files.front().state == FileState::recorded);
}

TEST_CASE("What does not fit is refused by cell, and nothing is recorded") {
  Office office;
  office.put("1.txt", kNotice);
  const ConfirmedFile good = confirmed(office.scan().files.front());
  const auto said = [&](auto change) {
    ConfirmedFile file = good;
    file.where.path = "待确认.xlsx";
    file.cells = {"待确认!A5", "待确认!C5", "待确认!D5", "待确认!H5", "待确认!E5", "待确认!I5"};
    change(file);
    const Diagnostics diagnostics = office.record({office.folder(), {good, file}}).recorded.diagnostics;
    return diagnostics.empty() ? std::string() : diagnostics.front().where.cell + " " + diagnostics.front().code;
  };
  const std::string other = sm3_hex("x");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other; }) == "待确认!A5 file-changed");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.path = "../../etc/passwd"; }) ==
        "待确认!A5 path-outside");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.path = "/etc/passwd"; }) == "待确认!A5 path-outside");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.path = "没有.txt"; }) == "待确认!A5 file-unreadable");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.kind = "会议记要"; }) == "待确认!C5 unknown-kind");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.unit = "教育"; }) == "待确认!D5 unknown-unit");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.matter = "d9"; }) == "待确认!H5 unknown-matter");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.formed_on = "去年"; }) == "待确认!E5 bad-date");
  CHECK(said([&](ConfirmedFile& file) { file.sm3 = other, file.covers = "春天"; }) == "待确认!I5 covers");
  CHECK(office.scan().files.front().state == FileState::proposed);
}

TEST_CASE("The Excel of a scan comes back as it went out") {
  Office office;
  office.put("区教育局/2026-03-12 征求意见公告.txt", kNotice);
  office.put("扫描0001.txt", "x\n");
  const fs::path form = office.folder().parent_path() / "待确认.xlsx";
  std::ofstream(form, std::ios::binary) << scan_form(office.workspace(), office.scan());
  const ScanFormRead read = read_confirmed_form(form.string(), "");
  REQUIRE(format(read.diagnostics) == "");
  REQUIRE(read.files);
  CHECK(fs::equivalent(read.files->folder, office.folder()));
  REQUIRE(read.files->files.size() == 1);  // the other is not ready
  const ConfirmedFile& file = read.files->files.front();
  CHECK(file.path == "区教育局/2026-03-12 征求意见公告.txt");
  CHECK(file.unit == "示例区教育局");
  CHECK(file.cells.kind == "待确认!C5");
  const RecordedFiles recorded = office.record(*read.files);
  REQUIRE(format(recorded.recorded.diagnostics) == "");
  CHECK(recorded.recorded.counts.at("evidence-submitted") == 1);
}

TEST_CASE("Another Excel is no form of a scan") {
  Office office;
  const fs::path other = office.folder() / "别的.csv";
  std::ofstream(other) << "文件,登记\n";
  const ScanFormRead read = read_confirmed_form(other.string(), "");
  CHECK_FALSE(read.files);
  CHECK(codes_of(read.diagnostics) == std::vector<std::string>{"scan-form"});
}

}  // namespace fazhi::app
