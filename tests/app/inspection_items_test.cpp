#include "app/inspection_items.h"

#include <algorithm>
#include <set>

#include "app/lint.h"
#include "catch.h"

namespace fazhi::app {

namespace {

const core::Library& built_in_library() {
  static const core::Library kLibrary = [] {
    Diagnostics out;
    return read_checklists({}, out);
  }();
  return kLibrary;
}

}  // namespace

TEST_CASE("the items of both articles are complete and in their order") {
  const auto& governments = inspection_items(InspectedBody::government);
  const auto& departments = inspection_items(InspectedBody::department);
  REQUIRE(governments.size() == 11);
  REQUIRE(departments.size() == 13);
  CHECK(governments.front().article == "第八条第（一）项");
  CHECK(governments[9].article == "第八条第（十）项");
  CHECK(governments.back().article == "第八条末款");
  CHECK(departments[11].article == "第九条第（十二）项");
  CHECK(departments.back().article == "第九条末款");
}

TEST_CASE("every built-in checklist stands under exactly one item, and every name is one there is") {
  for (const InspectedBody body : {InspectedBody::government, InspectedBody::department}) {
    std::multiset<std::string> named;
    for (const InspectionItem& item : inspection_items(body)) named.insert(item.answers.begin(), item.answers.end());
    for (const std::string& answer : named) {
      INFO(answer);
      CHECK(named.count(answer) == 1);
      const bool is_task = answer.find('/') != std::string::npos;
      CHECK((is_task ? built_in_library().find_task(answer) != nullptr
                     : built_in_library().find_checklist(answer) != nullptr));
    }
    for (const core::Checklist& checklist : built_in_library().checklists) {
      INFO(checklist.id);
      if (checklist.overlay.empty()) CHECK(named.contains(checklist.id));
    }
  }
}

TEST_CASE("a task that cites an item stands under that item") {
  for (const auto& [body, article] :
       {std::pair(InspectedBody::government, "第八条第"), std::pair(InspectedBody::department, "第九条第")}) {
    const auto& items = inspection_items(body);
    for (const core::Checklist& checklist : built_in_library().checklists) {
      for (const core::Task& task : checklist.tasks) {
        for (const core::ArticleRef& ref : task.basis) {
          const core::Basis* basis = checklist.find_basis(ref.basis);
          if (basis == nullptr || basis->number != "厅字〔2019〕28号" || !ref.article.starts_with(article)) continue;
          INFO(checklist.id << "/" << task.id);
          CHECK(items[item_of(items, checklist, task.id)].article == ref.article);
        }
      }
    }
  }
}

TEST_CASE("what nobody named stands under the other duties, and a local checklist with the one it adds to") {
  const auto& items = inspection_items(InspectedBody::government);
  core::Checklist own;
  own.id = "own";
  CHECK(items[item_of(items, own, "task")].article == "第八条第（十）项");
  own.overlay = "decision";
  CHECK(items[item_of(items, own, "task")].article == "第八条第（四）项");
}

}  // namespace fazhi::app
