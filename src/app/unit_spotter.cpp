#include "app/unit_spotter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fazhi::app {

namespace {

using intake::WideText;
using intake::WideView;

using Shortening = std::pair<WideView, WideView>;

// What an office is about, as it is written and as it is said.
constexpr std::array<Shortening, 24> kSaid{{
    {U"发展和改革", U"发改"},       {U"人力资源和社会保障", U"人社"}, {U"住房和城乡建设", U"住建"},
    {U"市场监督管理", U"市场监管"}, {U"市场监督管理", U"市监"},       {U"卫生健康", U"卫健"},
    {U"文化和旅游", U"文旅"},       {U"工业和信息化", U"工信"},       {U"国有资产监督管理", U"国资"},
    {U"城市管理", U"城管"},         {U"应急管理", U"应急"},           {U"退役军人事务", U"退役军人"},
    {U"医疗保障", U"医保"},         {U"农业农村", U"农业"},           {U"科学技术", U"科技"},
    {U"交通运输", U"交通"},         {U"民族宗教事务", U"民宗"},       {U"人民防空", U"人防"},
    {U"行政审批", U"审批"},         {U"规划和自然资源", U"规自"},     {U"规划和自然资源", U"规资"},
    {U"消防救援", U"消防"},         {U"烟草专卖", U"烟草"},           {U"经济开发区", U"开发区"},
}};

// How names end.
constexpr std::array<Shortening, 9> kEnds{{
    {U"管理委员会", U"管委会"},
    {U"委员会", U"委"},
    {U"街道办事处", U"街道"},
    {U"街道办事处", U"街道办"},
    {U"人民政府办公室", U"政府办"},
    {U"人民政府办公室", U"政府办公室"},
    {U"镇人民政府", U"镇"},
    {U"乡人民政府", U"乡"},
    {U"人民政府", U"政府"},
}};

std::vector<WideText> regions_of(const std::string& region) {
  const WideText whole = intake::to_wide(region);
  std::vector<WideText> regions{whole};
  for (const char32_t level : {U'省', U'市', U'州', U'盟'}) {
    const auto at = whole.find(level);
    if (at == WideText::npos) continue;
    if (at + 1 < whole.size()) regions.push_back(whole.substr(at + 1));
  }
  std::erase(regions, WideText());
  std::ranges::sort(regions, [](const WideText& a, const WideText& b) { return a.size() > b.size(); });
  return regions;
}

WideText without_region(WideText name, const std::vector<WideText>& regions) {
  for (const WideText& region : regions) {
    if (name.size() > region.size() + 1 && name.starts_with(region)) return name.substr(region.size());
  }
  return name;
}

std::vector<WideText> short_forms(const WideText& name) {
  std::vector<WideText> forms{name};
  for (const auto& [written, said] : kSaid) {
    const auto at = name.find(written);
    if (at != WideText::npos) forms.push_back(WideText(name).replace(at, written.size(), said));
  }
  const std::size_t count = forms.size();
  for (std::size_t i = 0; i < count; ++i) {
    for (const auto& [written, said] : kEnds) {
      if (forms[i].ends_with(written))
        forms.push_back(forms[i].substr(0, forms[i].size() - written.size()).append(said));
    }
  }
  return forms;
}

// The name of another place's office: 教育局 behind 某某市, 人民政府 behind 某某镇.
bool is_others(WideView before, WideView alias, const std::vector<WideText>& regions) {
  if (std::ranges::any_of(regions, [&](const WideText& region) { return before.ends_with(region); })) return false;
  const bool of_anywhere = alias.starts_with(U"人民政府") || alias.starts_with(U"政府");
  const bool goes_on = !before.empty() && intake::is_han(before.back());
  if (of_anywhere && goes_on) return !before.ends_with(U"区") && !before.ends_with(U"县");
  return before.ends_with(U"市") || before.ends_with(U"省") || before.ends_with(U"国家");
}

}  // namespace

UnitSpotter::UnitSpotter(const core::Facts& facts) : regions_(regions_of(facts.ledger.region)) {
  for (std::size_t i = 0; i < facts.units.size(); ++i) {
    for (const core::UnitVersion& version : facts.units[i].versions)
      add_names(version.name, static_cast<std::uint32_t>(i), regions_);
  }
  // The longest first: what it covers, no shorter name means.
  std::ranges::stable_sort(aliases_, [](const Alias& a, const Alias& b) { return a.text.size() > b.text.size(); });
}

void UnitSpotter::add(const WideText& text, std::uint32_t unit) {
  const auto known = std::ranges::find(aliases_, text, &Alias::text);
  if (known == aliases_.end()) {
    aliases_.push_back({text, unit});
  } else if (known->unit != unit) {
    known->unit = core::kNone;
  }
}

void UnitSpotter::add_names(const std::string& name, std::uint32_t unit, const std::vector<WideText>& regions) {
  const WideText full = intake::folded_wide(intake::to_wide(name));
  add(full, unit);
  const WideText bare = without_region(full, regions);
  for (const WideText& form : short_forms(bare)) {
    if (form.size() >= 3) add(form, unit);
    // 区政府, 区委: too short without it.
    if (form.size() == 2) add(U"区" + form, unit);
    if (form.size() == 2) add(U"县" + form, unit);
  }
}

std::vector<SpottedUnit> UnitSpotter::all_in(WideView text) const {
  std::vector<SpottedUnit> found;
  const auto is_free = [&](std::size_t begin, std::size_t end) {
    return std::ranges::none_of(found,
                                [&](const SpottedUnit& other) { return begin < other.end && other.begin < end; });
  };
  for (const Alias& alias : aliases_) {
    for (auto at = text.find(alias.text); at != WideView::npos; at = text.find(alias.text, at + 1)) {
      const std::size_t end = at + alias.text.size();
      if (is_others(text.substr(0, at), alias.text, regions_)) continue;
      if (is_free(at, end)) found.push_back({alias.unit, at, end, intake::to_narrow(alias.text)});
    }
  }
  return found;
}

std::vector<SpottedUnit> UnitSpotter::find(std::string_view text) const {
  std::vector<SpottedUnit> found = all_in(intake::folded_wide(intake::to_wide(text)));
  std::erase_if(found, [](const SpottedUnit& one) { return one.unit == core::kNone; });
  std::ranges::sort(found, {}, &SpottedUnit::begin);
  std::vector<SpottedUnit> once;
  for (SpottedUnit& one : found) {
    if (std::ranges::find(once, one.unit, &SpottedUnit::unit) == once.end()) once.push_back(std::move(one));
  }
  return once;
}

std::optional<std::uint32_t> UnitSpotter::named_by(std::string_view text) const {
  WideText word = intake::without_spaces(intake::folded_wide(intake::to_wide(text)));
  for (int i = 0; i < 2; ++i) {
    const auto known = std::ranges::find(aliases_, word, &Alias::text);
    if (known != aliases_.end()) return known->unit == core::kNone ? std::nullopt : std::optional(known->unit);
    WideText bare = without_region(word, regions_);
    if (bare == word && (word.starts_with(U"区") || word.starts_with(U"县"))) bare = word.substr(1);
    word = bare;
  }
  return std::nullopt;
}

}  // namespace fazhi::app
