#include "app/stable_uuid.h"

#include <fmt/format.h>

#include "base/digest.h"

namespace fazhi::app {

std::string uuid_of(const std::string& name) {
  const std::string digits = sm3_hex(name);
  const char variant = "89ab"[static_cast<unsigned char>(digits[16]) % 4];
  return fmt::format("{}-{}-5{}-{}{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(13, 3), variant,
                     digits.substr(17, 3), digits.substr(20, 12));
}

}  // namespace fazhi::app
