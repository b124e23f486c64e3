#include "report/picture_parts.h"

#include <fmt/format.h>

#include <string_view>

namespace fazhi::report {

std::string part_title(const std::string& title, std::size_t part, std::size_t parts) {
  return parts < 2 ? title : title + fmt::format("（{}/{}）", part, parts);
}

std::vector<Picture> picture_parts(std::vector<Drawing> drawings) {
  std::vector<Picture> pictures;
  for (Drawing& drawing : drawings) {
    std::string caption = drawing.title;
    pictures.push_back({std::move(drawing), std::move(caption)});
  }
  return pictures;
}

bool is_further_part(const Picture& picture) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::string& caption = picture.caption;
  const std::size_t open = caption.rfind(kOpen);
  if (open == std::string::npos || !caption.ends_with(kClose)) return false;
  const std::size_t begin = open + kOpen.size();
  const std::string inner = caption.substr(begin, caption.size() - kClose.size() - begin);
  const std::size_t slash = inner.find('/');
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (slash == std::string::npos || !is_number(std::string_view(inner).substr(slash + 1))) return false;
  const std::string_view part = std::string_view(inner).substr(0, slash);
  return is_number(part) && part != "1";
}

}  // namespace fazhi::report
