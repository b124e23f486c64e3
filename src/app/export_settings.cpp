// What people confirmed, set and sealed: registers, figures, waivers, parameters, editions, rechecks, seals, 体检.
#include "app/export_tables.h"

namespace fazhi::app {

namespace {

void register_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::RegisterState& one : scene.view().facts.registers) {
    sink({{"unit", one.unit}, {"kind", one.kind}, {"period", one.period}, {"n", one.n}});
  }
}

void figure_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::FigureState& one : scene.view().facts.figures) {
    sink({{"id", one.id},
          {"unit", one.unit},
          {"period", one.period},
          {"value", one.value.to_string()},
          {"measure", export_text(one.measure)}});
  }
}

void waiver_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::WaiverState& one : scene.view().facts.waivers) {
    const core::WaiverGranted& grant = one.grant;
    sink({{"id", grant.id},
          {"task", grant.task},
          {"unit", export_text(grant.unit)},
          {"period", export_text(grant.period)},
          {"matter", export_text(grant.matter)},
          {"from", export_day(grant.from)},
          {"until", export_day(grant.until)},
          {"because", export_text(scene.mask.text(grant.because))},
          {"basis", export_text(grant.basis)},
          {"not_own_duty", grant.not_own_duty},
          {"ended_on", export_day(one.ended_on)}});
  }
}

void parameter_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::ParameterSet& one : scene.view().facts.parameters) {
    sink({{"parameter", one.parameter},
          {"unit", export_text(one.unit)},
          {"from", format_date(one.from)},
          {"value", core::to_text(one.value)},
          {"basis", export_text(one.basis)}});
  }
}

void edition_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::AdoptionState& one : scene.view().facts.adoptions) {
    sink({{"checklist", one.checklist},
          {"edition", one.edition},
          {"from", format_date(one.from)},
          {"digest", one.digest}});
  }
}

void recheck_rows(const ExportScene& scene, const RowSink& sink) {
  for (const auto& [key, digest] : scene.view().facts.tasks.rechecked) sink({{"key", key}, {"digest", digest}});
}

void seal_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::SealState& one : scene.workspace.ledger->seals()) {
    sink({{"period", one.sealed.period},
          {"as_of", format_date(one.sealed.as_of)},
          {"sequence", one.sequence},
          {"sealed_at", format_instant(one.at)},
          {"actor", one.actor},
          {"digest", one.sealed.digest},
          {"obligations", one.sealed.obligations},
          {"gaps", one.sealed.gaps},
          {"because", export_text(scene.mask.text(one.sealed.because))}});
  }
}

void check_rows(const ExportScene& scene, const RowSink& sink) {
  const core::CheckSettings& settings = scene.view().facts.checks;
  for (const auto& [check, because] : settings.off)
    sink({{"check", check}, {"subject", nullptr}, {"because", export_text(scene.mask.text(because))}});
  for (const auto& [subject, seen] : settings.seen)
    sink({{"check", nullptr}, {"subject", subject}, {"because", export_text(scene.mask.text(seen.because))}});
}

}  // namespace

std::vector<ExportTable> export_tables_of_settings() {
  return {{"registers",
           "清单确认",
           {{"unit", "单位"}, {"kind", "事项种类"}, {"period", "检查期"}, {"n", "件数"}},
           register_rows},
          {"figures",
           "数据",
           {{"id", "标识"}, {"unit", "单位"}, {"period", "检查期"}, {"value", "数"}, {"measure", "计量"}},
           figure_rows},
          {"waivers",
           "免除",
           {{"id", "标识"},
            {"task", "任务"},
            {"unit", "单位"},
            {"period", "检查期"},
            {"matter", "事项"},
            {"from", "自"},
            {"until", "至"},
            {"because", "理由"},
            {"basis", "依据"},
            {"not_own_duty", "非本单位职责"},
            {"ended_on", "终止日"}},
           waiver_rows},
          {"parameters",
           "设定的参数",
           {{"parameter", "参数"}, {"unit", "单位"}, {"from", "自"}, {"value", "值"}, {"basis", "文号"}},
           parameter_rows},
          {"editions",
           "采用的清单版本",
           {{"checklist", "清单"}, {"edition", "版本"}, {"from", "自"}, {"digest", "SM3"}},
           edition_rows},
          {"rechecks", "改写后复核过的应办", {{"key", "应办"}, {"digest", "任务的SM3"}}, recheck_rows},
          {"seals",
           "封账",
           {{"period", "检查期"},
            {"as_of", "截至日"},
            {"sequence", "事件号"},
            {"sealed_at", "封账时间"},
            {"actor", "封账人"},
            {"digest", "SM3"},
            {"obligations", "应办数"},
            {"gaps", "缺口数"},
            {"because", "再次封账的缘由"}},
           seal_rows},
          {"checks",
           "体检的停用和已核对",
           {{"check", "停用的检查项"}, {"subject", "已核对的一处"}, {"because", "缘由"}},
           check_rows}};
}

}  // namespace fazhi::app
