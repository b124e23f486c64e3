#pragma once
// What the Excel of a scan is made of, said once for writing and reading.

namespace fazhi::app::scan_columns {

inline constexpr const char* kSheet = "待确认";
inline constexpr const char* kOthers = "不列入的";
inline constexpr const char* kKey = "_扫描";  // hidden: what this file is, and the folder
inline constexpr const char* kFormat = "fazhi-scan-1";

inline constexpr const char* kPath = "文件";
inline constexpr const char* kTake = "登记";
inline constexpr const char* kKind = "种类";
inline constexpr const char* kUnit = "单位";
inline constexpr const char* kFormedOn = "形成日期";
inline constexpr const char* kTitle = "名称";
inline constexpr const char* kNumber = "文号";
inline constexpr const char* kMatter = "事项";
inline constexpr const char* kCovers = "归属期";
inline constexpr const char* kSure = "把握";
inline constexpr const char* kWhy = "理由和提示";
inline constexpr const char* kDigest = "SM3（勿改）";

inline constexpr const char* kYes = "是";
inline constexpr const char* kNo = "否";

}  // namespace fazhi::app::scan_columns
