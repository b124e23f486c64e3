#pragma once
// How titles of papers end, and how names of offices do.

#include "intake/wide_text.h"

namespace fazhi::intake {

// 通知, 公告, 意见书, 会议纪要 …
bool ends_like_title(WideView text);
// 局, 委员会, 人民政府, 办公室 … and no punctuation inside.
bool looks_like_office(WideView text);

}  // namespace fazhi::intake
