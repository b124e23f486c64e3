#include "yaml/evidence_reader.h"

#include <fmt/format.h>

#include "core/period.h"
#include "yaml/fact_keys.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

const core::EvidenceKind* read_kind_of(const MapReader& map, const Lexicon& lexicon) {
  const Node node = map.require("kind");
  if (!node) return nullptr;
  const core::EvidenceKind* kind = lexicon.kind(node.text());
  if (kind == nullptr) {
    report(map.out(), node, "unknown-kind",
           fmt::format("词汇表里没有材料种类{}{}", found(node), did_you_mean(node.text(), lexicon.kinds())));
  }
  return kind;
}

DateRange read_covers(Node node, Diagnostics& out) {
  if (node.is_map()) return read_range(node, "covers", out);
  const auto period = node.is_scalar() ? core::parse_period(node.text()) : std::nullopt;
  if (period) return core::days_of(*period);
  report(out, node, "bad-period",
         fmt::format("「covers」应是 2026、2026H1、2026Q3、2026-09 或 {{from: 日期, until: 日期}}，这里是{}",
                     found(node)));
  return {};
}

core::Original read_original(Node node, core::Entry& entry, Diagnostics& out) {
  if (node.is_scalar() && node.text() == "none") return std::monostate{};
  const MapReader map(node, keys::kOriginal, out);
  if (!node.is_map()) return std::monostate{};
  const int forms = map.has("file") + map.has("archive") + map.has("url");
  if (forms != 1) {
    report(out, node, "one-of-keys",
           "「original」要写 file、archive、url 中的一个：原件在哪个文件、哪个档号或哪个网址");
    return std::monostate{};
  }
  if (map.has("file")) {
    entry.file = map.text("file");
    return core::FileOriginal{.sm3 = {}, .name = entry.file.substr(entry.file.rfind('/') + 1)};
  }
  if (map.has("archive")) return core::ArchiveOriginal{.number = map.text("archive"), .place = map.text("place")};
  return core::PageOriginal{.url = map.text("url"), .seen_on = map.date("seen_on")};
}

class LinkReader {
 public:
  LinkReader(const core::EvidenceKind* kind, ReadEvidence& read, Diagnostics& out)
      : kind_(kind), read_(read), links_(std::get<core::EvidenceSubmitted>(read.entry.body).links), out_(out) {}

  void read(Node node) {
    if (node.is_scalar()) return bare(node);
    if (node.is_map()) return link(node);
    for (const Node item : read_list(node, "for", out_)) {
      if (item.is_scalar()) {
        bare(item);
      } else {
        link(item);
      }
    }
  }

 private:
  void bare(Node node) {
    read_.open_links.push_back(links_.size());
    links_.push_back({.matter = read_id(node, "for", out_), .unit = {}, .fields = {}});
  }

  void link(Node node) {
    const MapReader map(node, keys::kLink, out_);
    if (!node.is_map()) return;
    core::EvidenceLink link{.matter = map.id("matter"), .unit = map.id("unit"), .fields = {}};
    if (map.has("matter") == map.has("unit")) {
      report(out_, node, "one-of-keys", "「for」的一项要写 matter、unit 中的一个：材料说的是哪个事项或哪个单位");
    }
    if (const Node fields = map.get("fields"); fields && kind_ != nullptr) {
      link.fields = read_typed_fields(fields, kind_->fields, kind_->id, out_);
    }
    links_.push_back(std::move(link));
  }

  const core::EvidenceKind* kind_;
  ReadEvidence& read_;
  std::vector<core::EvidenceLink>& links_;
  Diagnostics& out_;
};

void read_content(const MapReader& map, FactsForm form, core::EvidenceSubmitted& record, core::Entry& entry) {
  record.id = map.required_id("id");
  record.unit = map.required_id("unit");
  record.title = map.text("title");
  record.number = map.text("number");
  map.require("formed_on");
  if (const auto formed_on = map.date("formed_on")) record.formed_on = *formed_on;
  if (const Node covers = map.get("covers")) record.covers = read_covers(covers, map.out());
  if (const Node original = map.get("original")) {
    record.original = read_original(original, entry, map.out());
  } else if (form == FactsForm::worked_case) {
    record.original = core::ArchiveOriginal{.number = record.id, .place = {}};
  }
}

}  // namespace

ReadEvidence read_evidence(Node node, FactsForm form, const Lexicon& lexicon, Diagnostics& out) {
  const MapReader map(node, keys::kEvidence, out);
  ReadEvidence read;
  read.entry.where = node.document().locate(node.place());
  auto& record = read.entry.body.emplace<core::EvidenceSubmitted>();
  if (!node.is_map()) return read;
  const core::EvidenceKind* kind = read_kind_of(map, lexicon);
  if (kind != nullptr) record.kind = kind->id;
  read_content(map, form, record, read.entry);
  if (const Node fields = map.get("fields"); fields && kind != nullptr) {
    record.fields = read_typed_fields(fields, kind->fields, kind->id, out);
  }
  if (const Node about = map.get("for")) {
    LinkReader(kind, read, out).read(about);
  } else {
    record.links.push_back({.matter = {}, .unit = record.unit, .fields = {}});
  }
  read.accepted = map.flag("accepted", form == FactsForm::worked_case);
  return read;
}

core::Fields read_typed_fields(Node node, const std::vector<core::FieldDef>& definitions, std::string_view whose,
                               Diagnostics& out) {
  core::Fields fields;
  if (!node.is_map()) {
    report(out, node, "wrong-type", fmt::format("「fields」应是一组「字段: 值」，这里是{}", found(node)));
    return fields;
  }
  fields.reserve(node.size());
  for (const Pair& pair : node.pairs()) {
    const core::FieldDef* definition = core::find_definition(definitions, pair.key.text());
    if (definition == nullptr) {
      std::vector<std::string> names;
      for (const core::FieldDef& known : definitions) names.push_back(known.id);
      const std::string hint = did_you_mean(pair.key.text(), names);
      report(
          out, pair.key, "unknown-field",
          fmt::format(
              "「{}」没有字段「{}」{}", whose, pair.key.text(),
              hint.empty() ? "，已有的是 " + listed(std::vector<std::string_view>(names.begin(), names.end())) : hint));
    } else if (!pair.value.is_empty()) {
      if (auto value = read_value(pair.value, *definition, out)) {
        fields.push_back({definition->id, std::move(*value)});
      }
    }
  }
  return fields;
}

}  // namespace fazhi::yaml
