#pragma once
// The items that a 法治督察 looks at (法治政府建设与责任落实督察工作规定, 厅字〔2019〕28号, 第八条 for governments, 第九条 for departments),
// and which checklists answer for each. Titles are ours; read against the text on 2026-11-21.

#include <string>
#include <vector>

#include "core/checklist.h"

namespace fazhi::app {

enum class InspectedBody { government, department };

struct InspectionItem {
  std::string article;  // 第八条第（三）项
  std::string title;
  std::string asks;                  // what is looked at
  std::string beyond;                // what of it no checklist counts; empty: nothing known
  std::vector<std::string> answers;  // ids of checklists, or checklist/task where a checklist serves several items
};

// In the order of the article; the item before the last takes what no other names (其他职责), the last is the paragraph on 主要负责人.
const std::vector<InspectionItem>& inspection_items(InspectedBody body);

// The position of the item that the task is reported under. Overlays go with the checklist they add to.
std::size_t item_of(const std::vector<InspectionItem>& items, const core::Checklist& checklist,
                    const std::string& task);

}  // namespace fazhi::app
