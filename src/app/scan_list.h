#pragma once
// What a scan found, as a list, and in a few sentences.

#include <string>
#include <vector>

#include "app/file_scan.h"
#include "app/listing.h"

namespace fazhi::app {

// `whole`: every guess with how sure it is and why, for JSON and CSV; else what fits on a screen.
Listing scan_list(const Workspace& workspace, const Scan& scan, bool whole);

// 「看了5000个文件：待确认4900个（其中有把握3000个）……」, one a line.
std::vector<std::string> scan_summary(const Scan& scan);

// 种类、单位、形成日期 … with their reasons, in one line: 「种类：标题里有这个词；单位：落款的机关」
std::string reasons_of(const FileProposal& proposal);

}  // namespace fazhi::app
