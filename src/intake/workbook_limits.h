#pragma once
// How much of a spreadsheet is read before it is refused, and why so much. All of them are far above what a district keeps.

#include <cstddef>
#include <cstdint>

namespace fazhi::intake {

// Excel's own (「Excel 规范与限制」): a file beyond them is none that Excel wrote.
constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint32_t kMostColumns = 16'384;
constexpr std::size_t kMostCellCharacters = 32'767;  // UTF-16 units, as Excel counts

// Memory: 24 bytes a cell, 56 a row and the characters once. 100 000 rows of 12 columns take 58 MB, 400 000 take 217 MB.
constexpr std::size_t kMostCells = 5'000'000;                   // 100 000 rows of 50 columns
constexpr std::size_t kMostTextBytes = std::size_t{200} << 20;  // of all cells
constexpr std::size_t kMostMerges = 200'000;
constexpr std::size_t kMostSheets = 1'000;

// Time: a sheet is read at some 100 MB of XML a second.
constexpr std::uint64_t kMostPartBytes = std::uint64_t{1} << 30;    // of one part and of all together, unpacked
constexpr std::uint64_t kMostParts = 20'000;                        // an entry each, pictures included
constexpr std::uint64_t kMostFileBytes = std::uint64_t{256} << 20;  // as it lies on the disk

// A damaged file has one fault a thousand times.
constexpr std::size_t kMostReports = 20;

}  // namespace fazhi::intake
