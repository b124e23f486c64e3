#include "report/page_link.h"

namespace fazhi::report {

namespace {

bool stands_for_itself(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-_.~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string link_to_file(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string link;
  for (const char c : path) {
    if (stands_for_itself(c)) {
      link += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    link += '%';
    link += kDigits[byte >> 4];
    link += kDigits[byte & 0xF];
  }
  return link;
}

bool is_web_address(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

}  // namespace fazhi::report
