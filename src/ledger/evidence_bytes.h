#pragma once
// Evidence files out of the store, block by block, held against their digest on the way.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace fazhi::ledger {

enum class ReadAs {
  whole,       // every byte was handed over, and they are those recorded
  gone,        // there is no such file
  unreadable,  // not a file, no right to read it, or the disk fails
  altered,     // the bytes are others; some or all of them were handed over
  stopped      // `take` asked for it
};

// Hands the bytes of the file to `take` in their order, at most 256 KiB at a time; false from it ends the reading. Stops one block
// after `bytes`, the recorded size. Only ReadAs::whole vouches for what was handed over.
ReadAs read_evidence(const std::filesystem::path& path, const std::string& sm3, std::int64_t bytes,
                     const std::function<bool(std::string_view)>& take);

}  // namespace fazhi::ledger
